package websessions;

import org.apache.flink.api.common.functions.MapFunction;
import websessions.records.VisitsExtended;
import websessions.records.VisitsRenamed;

/** add_columns(section: section(.url)) */
public final class MapToVisitsExtended
  implements MapFunction<VisitsRenamed, VisitsExtended>
{

  private static final long serialVersionUID = 1L;

  @Override
  public VisitsExtended map(VisitsRenamed event) {
    return new VisitsExtended(
      event.visitor,
      event.device,
      event.url,
      event.reading,
      event.at,
      Functions.section(event.url)
    );
  }
}
