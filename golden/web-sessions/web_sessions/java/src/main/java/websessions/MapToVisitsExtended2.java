package websessions;

import org.apache.flink.api.common.functions.MapFunction;
import site.Interest;
import websessions.records.VisitsExtended2;
import websessions.records.VisitsTrimmed;

/** add_columns(score: interest(.section, to_double(.reading)... */
public final class MapToVisitsExtended2
  implements MapFunction<VisitsTrimmed, VisitsExtended2>
{

  private static final long serialVersionUID = 1L;

  @Override
  public VisitsExtended2 map(VisitsTrimmed event) {
    return new VisitsExtended2(
      event.visitor,
      event.device,
      event.reading,
      event.at,
      event.section,
      Interest.interest(event.section, (double) event.reading / 1000.0)
    );
  }
}
