package websessions.records;

import java.util.Objects;
import org.apache.flink.api.common.typeinfo.TypeInfo;
import pfl.types.Equality;
import pfl.types.RecordText;

/**
 * record VisitsTrimmed (visitor: string, device: string?, reading: long, at:
 * timestamp, section: string)
 */
@TypeInfo(VisitsTrimmedSerializer.Info.class)
public final class VisitsTrimmed {

  public final String visitor;

  /** Optional: may be null. */
  public final String device;
  public final long reading;

  /** Microseconds since 1970, UTC. */
  public final long at;
  public final String section;

  public VisitsTrimmed(
    String visitor,
    String device,
    long reading,
    long at,
    String section
  ) {
    this.visitor = Objects.requireNonNull(
      visitor,
      "VisitsTrimmed.visitor is null"
    );
    this.device = device;
    this.reading = reading;
    this.at = at;
    this.section = Objects.requireNonNull(
      section,
      "VisitsTrimmed.section is null"
    );
  }

  @Override
  public boolean equals(Object object) {
    if (!(object instanceof VisitsTrimmed)) {
      return false;
    }
    VisitsTrimmed other = (VisitsTrimmed) object;
    return (
      visitor.equals(other.visitor) &&
      Equality.equal(device, other.device) &&
      reading == other.reading &&
      at == other.at &&
      section.equals(other.section)
    );
  }

  @Override
  public int hashCode() {
    return Equality.hash(visitor, device, reading, at, section);
  }

  @Override
  public String toString() {
    return new RecordText("VisitsTrimmed")
      .field("visitor", visitor)
      .field("device", device)
      .field("reading", reading)
      .field("at", at)
      .field("section", section)
      .toString();
  }
}
