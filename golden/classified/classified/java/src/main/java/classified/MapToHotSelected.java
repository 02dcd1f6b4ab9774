package classified;

import classified.records.HotExtended;
import classified.records.HotSelected;
import org.apache.flink.api.common.functions.MapFunction;

/** select(.sensor, .celsius, .level) */
public final class MapToHotSelected
  implements MapFunction<HotExtended, HotSelected>
{

  private static final long serialVersionUID = 1L;

  @Override
  public HotSelected map(HotExtended event) {
    return new HotSelected(event.sensor, event.celsius, event.level);
  }
}
