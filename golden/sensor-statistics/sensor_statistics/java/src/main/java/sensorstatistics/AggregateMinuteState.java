package sensorstatistics;

import java.util.List;
import java.util.Objects;
import org.apache.flink.api.common.typeinfo.TypeInfo;
import pfl.aggregates.Moments;
import pfl.types.Equality;
import pfl.types.RecordText;

/**
 * What aggregate(Minute { sensor: key, from: window.start, readi... keeps
 * between events: readings, median, deviation_moments, hottest_at,
 * hottest_at_by, last, bad, all_ok, badges, levels_sketch.
 */
@TypeInfo(AggregateMinuteStateSerializer.Info.class)
final class AggregateMinuteState {

  final long readings;
  final List<Double> median;
  final Moments deviationMoments;

  /** Optional: may be null. Microseconds since 1970, UTC. */
  final Long hottestAt;

  /** Optional: may be null. */
  final Double hottestAtBy;

  /** Optional: may be null. */
  final Double last;
  final long bad;
  final boolean allOk;
  final List<String> badges;
  final byte[] levelsSketch;

  AggregateMinuteState(
    long readings,
    List<Double> median,
    Moments deviationMoments,
    Long hottestAt,
    Double hottestAtBy,
    Double last,
    long bad,
    boolean allOk,
    List<String> badges,
    byte[] levelsSketch
  ) {
    this.readings = readings;
    this.median = Objects.requireNonNull(
      median,
      "minutes-aggregate-1 state.median is null"
    );
    this.deviationMoments = Objects.requireNonNull(
      deviationMoments,
      "minutes-aggregate-1 state.deviation_moments is null"
    );
    this.hottestAt = hottestAt;
    this.hottestAtBy = hottestAtBy;
    this.last = last;
    this.bad = bad;
    this.allOk = allOk;
    this.badges = Objects.requireNonNull(
      badges,
      "minutes-aggregate-1 state.badges is null"
    );
    this.levelsSketch = Objects.requireNonNull(
      levelsSketch,
      "minutes-aggregate-1 state.levels_sketch is null"
    );
  }

  @Override
  public boolean equals(Object object) {
    if (!(object instanceof AggregateMinuteState)) {
      return false;
    }
    AggregateMinuteState other = (AggregateMinuteState) object;
    return (
      readings == other.readings &&
      Equality.equal(median, other.median) &&
      deviationMoments.equals(other.deviationMoments) &&
      Equality.equal(hottestAt, other.hottestAt) &&
      Equality.equal(hottestAtBy, other.hottestAtBy) &&
      Equality.equal(last, other.last) &&
      bad == other.bad &&
      allOk == other.allOk &&
      Equality.equal(badges, other.badges) &&
      Equality.equal(levelsSketch, other.levelsSketch)
    );
  }

  @Override
  public int hashCode() {
    return Equality.hash(
      readings,
      median,
      deviationMoments,
      hottestAt,
      hottestAtBy,
      last,
      bad,
      allOk,
      badges,
      levelsSketch
    );
  }

  @Override
  public String toString() {
    return new RecordText("AggregateMinuteState")
      .field("readings", readings)
      .field("median", median)
      .field("deviation_moments", deviationMoments)
      .field("hottest_at", hottestAt)
      .field("hottest_at_by", hottestAtBy)
      .field("last", last)
      .field("bad", bad)
      .field("all_ok", allOk)
      .field("badges", badges)
      .field("levels_sketch", levelsSketch)
      .toString();
  }
}
