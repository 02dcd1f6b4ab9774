package wordcount.records;

import java.util.Objects;
import org.apache.flink.api.common.typeinfo.TypeInfo;
import pfl.types.Equality;
import pfl.types.RecordText;

/** record Line (text: string) */
@TypeInfo(LineSerializer.Info.class)
public final class Line {

  public final String text;

  public Line(String text) {
    this.text = Objects.requireNonNull(text, "Line.text is null");
  }

  @Override
  public boolean equals(Object object) {
    if (!(object instanceof Line)) {
      return false;
    }
    Line other = (Line) object;
    return text.equals(other.text);
  }

  @Override
  public int hashCode() {
    return Equality.hash(text);
  }

  @Override
  public String toString() {
    return new RecordText("Line").field("text", text).toString();
  }
}
