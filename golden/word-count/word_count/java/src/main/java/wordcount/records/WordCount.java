package wordcount.records;

import java.util.Objects;
import org.apache.flink.api.common.typeinfo.TypeInfo;
import pfl.types.Equality;
import pfl.types.RecordText;

/** record WordCount (word: string, count: long) */
@TypeInfo(WordCountSerializer.Info.class)
public final class WordCount {

  public final String word;
  public final long count;

  public WordCount(String word, long count) {
    this.word = Objects.requireNonNull(word, "WordCount.word is null");
    this.count = count;
  }

  @Override
  public boolean equals(Object object) {
    if (!(object instanceof WordCount)) {
      return false;
    }
    WordCount other = (WordCount) object;
    return word.equals(other.word) && count == other.count;
  }

  @Override
  public int hashCode() {
    return Equality.hash(word, count);
  }

  @Override
  public String toString() {
    return new RecordText("WordCount")
      .field("word", word)
      .field("count", count)
      .toString();
  }
}
