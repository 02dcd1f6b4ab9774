package websessions.records;

import java.util.Objects;
import org.apache.flink.api.common.typeinfo.TypeInfo;
import pfl.types.Equality;
import pfl.types.RecordText;

/**
 * record VisitsExtended2 (visitor: string, device: string?, reading: long, at:
 * timestamp, section: string, score: double)
 */
@TypeInfo(VisitsExtended2Serializer.Info.class)
public final class VisitsExtended2 {

  public final String visitor;

  /** Optional: may be null. */
  public final String device;
  public final long reading;

  /** Microseconds since 1970, UTC. */
  public final long at;
  public final String section;
  public final double score;

  public VisitsExtended2(
    String visitor,
    String device,
    long reading,
    long at,
    String section,
    double score
  ) {
    this.visitor = Objects.requireNonNull(
      visitor,
      "VisitsExtended2.visitor is null"
    );
    this.device = device;
    this.reading = reading;
    this.at = at;
    this.section = Objects.requireNonNull(
      section,
      "VisitsExtended2.section is null"
    );
    this.score = score;
  }

  @Override
  public boolean equals(Object object) {
    if (!(object instanceof VisitsExtended2)) {
      return false;
    }
    VisitsExtended2 other = (VisitsExtended2) object;
    return (
      visitor.equals(other.visitor) &&
      Equality.equal(device, other.device) &&
      reading == other.reading &&
      at == other.at &&
      section.equals(other.section) &&
      Double.compare(score, other.score) == 0
    );
  }

  @Override
  public int hashCode() {
    return Equality.hash(visitor, device, reading, at, section, score);
  }

  @Override
  public String toString() {
    return new RecordText("VisitsExtended2")
      .field("visitor", visitor)
      .field("device", device)
      .field("reading", reading)
      .field("at", at)
      .field("section", section)
      .field("score", score)
      .toString();
  }
}
