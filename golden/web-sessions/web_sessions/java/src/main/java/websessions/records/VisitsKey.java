package websessions.records;

import java.util.Objects;
import org.apache.flink.api.common.typeinfo.TypeInfo;
import pfl.types.Equality;
import pfl.types.RecordText;

/** record VisitsKey (visitor: string, device: string) */
@TypeInfo(VisitsKeySerializer.Info.class)
public final class VisitsKey {

  public final String visitor;
  public final String device;

  public VisitsKey(String visitor, String device) {
    this.visitor = Objects.requireNonNull(visitor, "VisitsKey.visitor is null");
    this.device = Objects.requireNonNull(device, "VisitsKey.device is null");
  }

  @Override
  public boolean equals(Object object) {
    if (!(object instanceof VisitsKey)) {
      return false;
    }
    VisitsKey other = (VisitsKey) object;
    return visitor.equals(other.visitor) && device.equals(other.device);
  }

  @Override
  public int hashCode() {
    return Equality.hash(visitor, device);
  }

  @Override
  public String toString() {
    return new RecordText("VisitsKey")
      .field("visitor", visitor)
      .field("device", device)
      .toString();
  }
}
