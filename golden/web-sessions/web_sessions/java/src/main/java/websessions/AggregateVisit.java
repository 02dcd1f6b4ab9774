package websessions;

import org.apache.flink.api.common.functions.AggregateFunction;
import websessions.records.VisitsExtended2;

/** aggregate(Visit { visitor: key.visitor, device: key.devic... */
public final class AggregateVisit
  implements
    AggregateFunction<VisitsExtended2, AggregateVisitState, AggregateVisitState>
{

  private static final long serialVersionUID = 1L;

  @Override
  public AggregateVisitState createAccumulator() {
    return new AggregateVisitState(0, 0, Double.NEGATIVE_INFINITY);
  }

  @Override
  public AggregateVisitState add(
    VisitsExtended2 event,
    AggregateVisitState so
  ) {
    return new AggregateVisitState(
      so.pages + 1,
      so.millis + event.reading,
      Math.max(so.score, event.score)
    );
  }

  @Override
  public AggregateVisitState merge(
    AggregateVisitState a,
    AggregateVisitState b
  ) {
    return new AggregateVisitState(
      a.pages + b.pages,
      a.millis + b.millis,
      Math.max(a.score, b.score)
    );
  }

  @Override
  public AggregateVisitState getResult(AggregateVisitState total) {
    return total;
  }
}
