package hotsensors;

import hotsensors.records.Reading;
import org.apache.flink.api.java.functions.KeySelector;

/** key_by(.sensor) */
public final class KeyBySensor implements KeySelector<Reading, String> {

  private static final long serialVersionUID = 1L;

  @Override
  public String getKey(Reading reading) {
    return reading.sensor;
  }
}
