package sensorstatistics.records;

import java.util.List;
import java.util.Objects;
import org.apache.flink.api.common.typeinfo.TypeInfo;
import pfl.types.Equality;
import pfl.types.RecordText;

/**
 * record Minute (sensor: string, from: timestamp, readings: long, median:
 * double, p95: double, deviation: double?, hottest_at: timestamp, last:
 * double, bad: long, all_ok: bool, badges: list&lt;string>, levels: long)
 */
@TypeInfo(MinuteSerializer.Info.class)
public final class Minute {

  public final String sensor;

  /** Microseconds since 1970, UTC. */
  public final long from;
  public final long readings;
  public final double median;
  public final double p95;

  /** Null for a single reading. Optional: may be null. */
  public final Double deviation;

  /** Microseconds since 1970, UTC. */
  public final long hottestAt;
  public final double last;
  public final long bad;
  public final boolean allOk;

  /** Each once, in the order in which they came. */
  public final List<String> badges;

  /** About how many different temperatures: kept in 4 kB, however many there are. */
  public final long levels;

  public Minute(
    String sensor,
    long from,
    long readings,
    double median,
    double p95,
    Double deviation,
    long hottestAt,
    double last,
    long bad,
    boolean allOk,
    List<String> badges,
    long levels
  ) {
    this.sensor = Objects.requireNonNull(sensor, "Minute.sensor is null");
    this.from = from;
    this.readings = readings;
    this.median = median;
    this.p95 = p95;
    this.deviation = deviation;
    this.hottestAt = hottestAt;
    this.last = last;
    this.bad = bad;
    this.allOk = allOk;
    this.badges = Objects.requireNonNull(badges, "Minute.badges is null");
    this.levels = levels;
  }

  @Override
  public boolean equals(Object object) {
    if (!(object instanceof Minute)) {
      return false;
    }
    Minute other = (Minute) object;
    return (
      sensor.equals(other.sensor) &&
      from == other.from &&
      readings == other.readings &&
      Double.compare(median, other.median) == 0 &&
      Double.compare(p95, other.p95) == 0 &&
      Equality.equal(deviation, other.deviation) &&
      hottestAt == other.hottestAt &&
      Double.compare(last, other.last) == 0 &&
      bad == other.bad &&
      allOk == other.allOk &&
      Equality.equal(badges, other.badges) &&
      levels == other.levels
    );
  }

  @Override
  public int hashCode() {
    return Equality.hash(
      sensor,
      from,
      readings,
      median,
      p95,
      deviation,
      hottestAt,
      last,
      bad,
      allOk,
      badges,
      levels
    );
  }

  @Override
  public String toString() {
    return new RecordText("Minute")
      .field("sensor", sensor)
      .field("from", from)
      .field("readings", readings)
      .field("median", median)
      .field("p95", p95)
      .field("deviation", deviation)
      .field("hottest_at", hottestAt)
      .field("last", last)
      .field("bad", bad)
      .field("all_ok", allOk)
      .field("badges", badges)
      .field("levels", levels)
      .toString();
  }
}
