package websessions;

import org.apache.flink.api.common.functions.FilterFunction;
import websessions.records.VisitsTrimmed;

/** filter(.section != "health") */
public final class FilterSection implements FilterFunction<VisitsTrimmed> {

  private static final long serialVersionUID = 1L;

  @Override
  public boolean filter(VisitsTrimmed event) {
    return !event.section.equals("health");
  }
}
