package websessions;

import org.apache.flink.api.common.functions.MapFunction;
import websessions.records.Click;
import websessions.records.VisitsRenamed;

/** rename(reading: .millis) */
public final class MapToVisitsRenamed
  implements MapFunction<Click, VisitsRenamed>
{

  private static final long serialVersionUID = 1L;

  @Override
  public VisitsRenamed map(Click click) {
    return new VisitsRenamed(
      click.visitor,
      click.device,
      click.url,
      click.millis,
      click.at
    );
  }
}
