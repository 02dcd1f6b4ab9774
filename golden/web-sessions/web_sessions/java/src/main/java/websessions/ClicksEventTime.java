package websessions;

import org.apache.flink.api.common.eventtime.SerializableTimestampAssigner;
import pfl.lang.Times;
import websessions.records.Click;

/** When an event of clicks happened, in milliseconds since 1970. */
public final class ClicksEventTime
  implements SerializableTimestampAssigner<Click>
{

  private static final long serialVersionUID = 1L;

  @Override
  public long extractTimestamp(Click click, long ignored) {
    return Times.millis(click.at);
  }
}
