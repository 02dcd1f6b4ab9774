package classified.records;

import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.types.Row;
import pfl.types.Rows;

/** Reading as Python sees it: a row of its fields. */
public final class ReadingRow {

  public static final TypeInformation<Row> TYPE = Types.ROW_NAMED(
    new String[] { "sensor", "celsius", "at", "tags" },
    Types.STRING,
    Types.DOUBLE,
    Types.LONG,
    Types.OBJECT_ARRAY(Types.STRING)
  );

  private ReadingRow() {}

  public static Row of(Reading value) {
    return Row.of(
      value.sensor,
      value.celsius,
      value.at,
      Rows.array(value.tags, String.class, item -> item)
    );
  }

  public static Reading record(Row row) {
    return new Reading(
      (String) row.getField(0),
      (double) row.getField(1),
      (long) row.getField(2),
      Rows.list(row.getField(3), item -> (String) item)
    );
  }
}
