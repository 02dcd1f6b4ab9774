package wordcount;

import org.apache.flink.api.common.typeinfo.TypeInfo;
import pfl.types.Equality;
import pfl.types.RecordText;

/**
 * What aggregate(WordCount { word: key, count: count() }) keeps between
 * events: count.
 */
@TypeInfo(AggregateWordCountStateSerializer.Info.class)
final class AggregateWordCountState {

  final long count;

  AggregateWordCountState(long count) {
    this.count = count;
  }

  @Override
  public boolean equals(Object object) {
    if (!(object instanceof AggregateWordCountState)) {
      return false;
    }
    AggregateWordCountState other = (AggregateWordCountState) object;
    return count == other.count;
  }

  @Override
  public int hashCode() {
    return Equality.hash(count);
  }

  @Override
  public String toString() {
    return new RecordText("AggregateWordCountState")
      .field("count", count)
      .toString();
  }
}
