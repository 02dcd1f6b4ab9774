package classified;

import classified.records.HotExtended;
import org.apache.flink.api.common.functions.FilterFunction;

/** filter(.level != "normal") */
public final class FilterLevel implements FilterFunction<HotExtended> {

  private static final long serialVersionUID = 1L;

  @Override
  public boolean filter(HotExtended event) {
    return !event.level.equals("normal");
  }
}
