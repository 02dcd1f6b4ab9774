package websessions;

import org.apache.flink.api.java.functions.KeySelector;
import websessions.records.VisitsExtended2;
import websessions.records.VisitsKey;

/** key_by(.visitor, device: .device ?? "unknown") */
public final class KeyByVisitorAndDevice
  implements KeySelector<VisitsExtended2, VisitsKey>
{

  private static final long serialVersionUID = 1L;

  @Override
  public VisitsKey getKey(VisitsExtended2 event) {
    return new VisitsKey(
      event.visitor,
      event.device != null ? event.device : "unknown"
    );
  }
}
