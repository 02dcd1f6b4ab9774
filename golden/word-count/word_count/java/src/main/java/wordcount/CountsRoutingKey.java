package wordcount;

import pfl.pravega.RoutingKey;
import wordcount.records.WordCount;

/** The routing key of counts: events with the same one stay in order. */
public final class CountsRoutingKey implements RoutingKey<WordCount> {

  private static final long serialVersionUID = 1L;

  @Override
  public String get(WordCount wordCount) {
    return wordCount.word;
  }
}
