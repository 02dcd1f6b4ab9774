package hotsensors;

import hotsensors.records.Reading;
import org.apache.flink.api.common.functions.FilterFunction;

/** filter(.celsius > 80.0) */
public final class FilterCelsius implements FilterFunction<Reading> {

  private static final long serialVersionUID = 1L;

  @Override
  public boolean filter(Reading reading) {
    return reading.celsius > 80.0;
  }
}
