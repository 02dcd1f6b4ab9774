package websessions.records;

import java.util.Objects;
import org.apache.flink.api.common.typeinfo.TypeInfo;
import pfl.types.Equality;
import pfl.types.RecordText;

/**
 * record VisitsExtended (visitor: string, device: string?, url: string,
 * reading: long, at: timestamp, section: string)
 */
@TypeInfo(VisitsExtendedSerializer.Info.class)
public final class VisitsExtended {

  public final String visitor;

  /** Optional: may be null. */
  public final String device;
  public final String url;
  public final long reading;

  /** Microseconds since 1970, UTC. */
  public final long at;
  public final String section;

  public VisitsExtended(
    String visitor,
    String device,
    String url,
    long reading,
    long at,
    String section
  ) {
    this.visitor = Objects.requireNonNull(
      visitor,
      "VisitsExtended.visitor is null"
    );
    this.device = device;
    this.url = Objects.requireNonNull(url, "VisitsExtended.url is null");
    this.reading = reading;
    this.at = at;
    this.section = Objects.requireNonNull(
      section,
      "VisitsExtended.section is null"
    );
  }

  @Override
  public boolean equals(Object object) {
    if (!(object instanceof VisitsExtended)) {
      return false;
    }
    VisitsExtended other = (VisitsExtended) object;
    return (
      visitor.equals(other.visitor) &&
      Equality.equal(device, other.device) &&
      url.equals(other.url) &&
      reading == other.reading &&
      at == other.at &&
      section.equals(other.section)
    );
  }

  @Override
  public int hashCode() {
    return Equality.hash(visitor, device, url, reading, at, section);
  }

  @Override
  public String toString() {
    return new RecordText("VisitsExtended")
      .field("visitor", visitor)
      .field("device", device)
      .field("url", url)
      .field("reading", reading)
      .field("at", at)
      .field("section", section)
      .toString();
  }
}
