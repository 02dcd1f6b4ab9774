package classified.records;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.types.Row;

/** HotSelected as Python sees it: a row of its fields. */
public final class HotSelectedRow {

  public static final TypeInformation<Row> TYPE = Types.ROW_NAMED(
    new String[] { "sensor", "celsius", "level" },
    Types.STRING,
    Types.DOUBLE,
    Types.STRING
  );

  private HotSelectedRow() {}

  public static Row of(HotSelected value) {
    return Row.of(value.sensor, value.celsius, value.level);
  }

  public static HotSelected record(Row row) {
    return new HotSelected(
      (String) row.getField(0),
      (double) row.getField(1),
      (String) row.getField(2)
    );
  }
}
