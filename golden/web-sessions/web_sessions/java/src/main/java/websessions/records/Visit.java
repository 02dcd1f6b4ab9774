package websessions.records;

import java.util.Objects;
import org.apache.flink.api.common.typeinfo.TypeInfo;
import pfl.types.Equality;
import pfl.types.RecordText;

/**
 * record Visit (visitor: string, device: string, pages: long, millis: long,
 * score: double, from: timestamp, until: timestamp)
 */
@TypeInfo(VisitSerializer.Info.class)
public final class Visit {

  public final String visitor;
  public final String device;
  public final long pages;
  public final long millis;
  public final double score;

  /** Microseconds since 1970, UTC. */
  public final long from;

  /** Microseconds since 1970, UTC. */
  public final long until;

  public Visit(
    String visitor,
    String device,
    long pages,
    long millis,
    double score,
    long from,
    long until
  ) {
    this.visitor = Objects.requireNonNull(visitor, "Visit.visitor is null");
    this.device = Objects.requireNonNull(device, "Visit.device is null");
    this.pages = pages;
    this.millis = millis;
    this.score = score;
    this.from = from;
    this.until = until;
  }

  @Override
  public boolean equals(Object object) {
    if (!(object instanceof Visit)) {
      return false;
    }
    Visit other = (Visit) object;
    return (
      visitor.equals(other.visitor) &&
      device.equals(other.device) &&
      pages == other.pages &&
      millis == other.millis &&
      Double.compare(score, other.score) == 0 &&
      from == other.from &&
      until == other.until
    );
  }

  @Override
  public int hashCode() {
    return Equality.hash(visitor, device, pages, millis, score, from, until);
  }

  @Override
  public String toString() {
    return new RecordText("Visit")
      .field("visitor", visitor)
      .field("device", device)
      .field("pages", pages)
      .field("millis", millis)
      .field("score", score)
      .field("from", from)
      .field("until", until)
      .toString();
  }
}
