package readtransformwrite.records;

import java.util.Objects;
import org.apache.flink.api.common.typeinfo.TypeInfo;
import pfl.types.Equality;
import pfl.types.RecordText;

/**
 * A word and how long it is.
 *
 * <p>record Measured (text: string, length: int, shouted: string)
 */
@TypeInfo(MeasuredSerializer.Info.class)
public final class Measured {

  public final String text;
  public final int length;
  public final String shouted;

  public Measured(String text, int length, String shouted) {
    this.text = Objects.requireNonNull(text, "Measured.text is null");
    this.length = length;
    this.shouted = Objects.requireNonNull(shouted, "Measured.shouted is null");
  }

  @Override
  public boolean equals(Object object) {
    if (!(object instanceof Measured)) {
      return false;
    }
    Measured other = (Measured) object;
    return (
      text.equals(other.text) &&
      length == other.length &&
      shouted.equals(other.shouted)
    );
  }

  @Override
  public int hashCode() {
    return Equality.hash(text, length, shouted);
  }

  @Override
  public String toString() {
    return new RecordText("Measured")
      .field("text", text)
      .field("length", length)
      .field("shouted", shouted)
      .toString();
  }
}
