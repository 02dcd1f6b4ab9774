package classified.records;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.types.Row;

/** Hot as Python sees it: a row of its fields. */
public final class HotRow {

  public static final TypeInformation<Row> TYPE = Types.ROW_NAMED(
    new String[] { "sensor", "celsius", "level" },
    Types.STRING,
    Types.DOUBLE,
    Types.STRING
  );

  private HotRow() {}

  public static Row of(Hot value) {
    return Row.of(value.sensor, value.celsius, value.level);
  }

  public static Hot record(Row row) {
    return new Hot(
      (String) row.getField(0),
      (double) row.getField(1),
      (String) row.getField(2)
    );
  }
}
