package websessions;

import org.apache.flink.api.common.typeinfo.TypeInfo;
import pfl.types.Equality;
import pfl.types.RecordText;

/**
 * What aggregate(Visit { visitor: key.visitor, device: key.devic... keeps
 * between events: pages, millis, score.
 */
@TypeInfo(AggregateVisitStateSerializer.Info.class)
final class AggregateVisitState {

  final long pages;
  final long millis;
  final double score;

  AggregateVisitState(long pages, long millis, double score) {
    this.pages = pages;
    this.millis = millis;
    this.score = score;
  }

  @Override
  public boolean equals(Object object) {
    if (!(object instanceof AggregateVisitState)) {
      return false;
    }
    AggregateVisitState other = (AggregateVisitState) object;
    return (
      pages == other.pages &&
      millis == other.millis &&
      Double.compare(score, other.score) == 0
    );
  }

  @Override
  public int hashCode() {
    return Equality.hash(pages, millis, score);
  }

  @Override
  public String toString() {
    return new RecordText("AggregateVisitState")
      .field("pages", pages)
      .field("millis", millis)
      .field("score", score)
      .toString();
  }
}
