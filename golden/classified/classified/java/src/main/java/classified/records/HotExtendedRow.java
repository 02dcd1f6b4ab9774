package classified.records;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.types.Row;
import pfl.types.Rows;

/** HotExtended as Python sees it: a row of its fields. */
public final class HotExtendedRow {

  public static final TypeInformation<Row> TYPE = Types.ROW_NAMED(
    new String[] { "sensor", "celsius", "at", "tags", "level" },
    Types.STRING,
    Types.DOUBLE,
    Types.LONG,
    Types.OBJECT_ARRAY(Types.STRING),
    Types.STRING
  );

  private HotExtendedRow() {}

  public static Row of(HotExtended value) {
    return Row.of(
      value.sensor,
      value.celsius,
      value.at,
      Rows.array(value.tags, String.class, item -> item),
      value.level
    );
  }

  public static HotExtended record(Row row) {
    return new HotExtended(
      (String) row.getField(0),
      (double) row.getField(1),
      (long) row.getField(2),
      Rows.list(row.getField(3), item -> (String) item),
      (String) row.getField(4)
    );
  }
}
