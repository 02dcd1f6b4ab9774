package websessions;

import org.apache.flink.api.common.functions.MapFunction;
import websessions.records.VisitsExtended;
import websessions.records.VisitsTrimmed;

/** drop(.url) */
public final class MapToVisitsTrimmed
  implements MapFunction<VisitsExtended, VisitsTrimmed>
{

  private static final long serialVersionUID = 1L;

  @Override
  public VisitsTrimmed map(VisitsExtended event) {
    return new VisitsTrimmed(
      event.visitor,
      event.device,
      event.reading,
      event.at,
      event.section
    );
  }
}
