package classified;

import classified.records.Hot;
import classified.records.HotSelected;
import org.apache.flink.api.common.functions.MapFunction;

/** convert to Hot */
public final class MapToHot implements MapFunction<HotSelected, Hot> {

  private static final long serialVersionUID = 1L;

  @Override
  public Hot map(HotSelected event) {
    return new Hot(event.sensor, event.celsius, event.level);
  }
}
