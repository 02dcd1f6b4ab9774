package sensorstatistics;

import org.apache.flink.api.common.eventtime.SerializableTimestampAssigner;
import pfl.lang.Times;
import sensorstatistics.records.Reading;

/** When an event of readings happened, in milliseconds since 1970. */
public final class ReadingsEventTime
  implements SerializableTimestampAssigner<Reading>
{

  private static final long serialVersionUID = 1L;

  @Override
  public long extractTimestamp(Reading reading, long ignored) {
    return Times.millis(reading.at);
  }
}
