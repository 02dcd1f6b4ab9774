package sensorstatistics;

import org.apache.flink.api.java.functions.KeySelector;
import sensorstatistics.records.Reading;

/** key_by(.sensor) */
public final class KeyBySensor implements KeySelector<Reading, String> {

  private static final long serialVersionUID = 1L;

  @Override
  public String getKey(Reading reading) {
    return reading.sensor;
  }
}
