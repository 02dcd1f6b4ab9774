package websessions.records;

import java.util.Objects;
import org.apache.flink.api.common.typeinfo.TypeInfo;
import pfl.types.Equality;
import pfl.types.RecordText;

/**
 * record Click (visitor: string, device: string?, url: string, millis: long,
 * at: timestamp)
 */
@TypeInfo(ClickSerializer.Info.class)
public final class Click {

  public final String visitor;

  /** Optional: may be null. */
  public final String device;
  public final String url;
  public final long millis;

  /** Microseconds since 1970, UTC. */
  public final long at;

  public Click(
    String visitor,
    String device,
    String url,
    long millis,
    long at
  ) {
    this.visitor = Objects.requireNonNull(visitor, "Click.visitor is null");
    this.device = device;
    this.url = Objects.requireNonNull(url, "Click.url is null");
    this.millis = millis;
    this.at = at;
  }

  @Override
  public boolean equals(Object object) {
    if (!(object instanceof Click)) {
      return false;
    }
    Click other = (Click) object;
    return (
      visitor.equals(other.visitor) &&
      Equality.equal(device, other.device) &&
      url.equals(other.url) &&
      millis == other.millis &&
      at == other.at
    );
  }

  @Override
  public int hashCode() {
    return Equality.hash(visitor, device, url, millis, at);
  }

  @Override
  public String toString() {
    return new RecordText("Click")
      .field("visitor", visitor)
      .field("device", device)
      .field("url", url)
      .field("millis", millis)
      .field("at", at)
      .toString();
  }
}
