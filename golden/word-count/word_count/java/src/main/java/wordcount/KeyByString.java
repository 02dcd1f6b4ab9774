package wordcount;

import org.apache.flink.api.java.functions.KeySelector;

/** key_by(.) */
public final class KeyByString implements KeySelector<String, String> {

  private static final long serialVersionUID = 1L;

  @Override
  public String getKey(String value) {
    return value;
  }
}
