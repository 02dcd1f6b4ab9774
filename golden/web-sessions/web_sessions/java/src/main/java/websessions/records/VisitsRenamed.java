package websessions.records;

import java.util.Objects;
import org.apache.flink.api.common.typeinfo.TypeInfo;
import pfl.types.Equality;
import pfl.types.RecordText;

/**
 * record VisitsRenamed (visitor: string, device: string?, url: string,
 * reading: long, at: timestamp)
 */
@TypeInfo(VisitsRenamedSerializer.Info.class)
public final class VisitsRenamed {

  public final String visitor;

  /** Optional: may be null. */
  public final String device;
  public final String url;
  public final long reading;

  /** Microseconds since 1970, UTC. */
  public final long at;

  public VisitsRenamed(
    String visitor,
    String device,
    String url,
    long reading,
    long at
  ) {
    this.visitor = Objects.requireNonNull(
      visitor,
      "VisitsRenamed.visitor is null"
    );
    this.device = device;
    this.url = Objects.requireNonNull(url, "VisitsRenamed.url is null");
    this.reading = reading;
    this.at = at;
  }

  @Override
  public boolean equals(Object object) {
    if (!(object instanceof VisitsRenamed)) {
      return false;
    }
    VisitsRenamed other = (VisitsRenamed) object;
    return (
      visitor.equals(other.visitor) &&
      Equality.equal(device, other.device) &&
      url.equals(other.url) &&
      reading == other.reading &&
      at == other.at
    );
  }

  @Override
  public int hashCode() {
    return Equality.hash(visitor, device, url, reading, at);
  }

  @Override
  public String toString() {
    return new RecordText("VisitsRenamed")
      .field("visitor", visitor)
      .field("device", device)
      .field("url", url)
      .field("reading", reading)
      .field("at", at)
      .toString();
  }
}
