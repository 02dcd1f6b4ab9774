package wordcount;

import org.apache.flink.api.common.functions.FilterFunction;

/** filter(. != "") */
public final class FilterString implements FilterFunction<String> {

  private static final long serialVersionUID = 1L;

  @Override
  public boolean filter(String value) {
    return !value.equals("");
  }
}
