package classified;

import classified.records.Reading;
import classified.records.ReadingRow;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.types.Row;

/** Arguments of classify, for the Python workers. */
public final class CallClassify
  implements MapFunction<Reading, Row>, ResultTypeQueryable<Row>
{

  private static final long serialVersionUID = 1L;
  private static final TypeInformation<Row> TYPE = Types.ROW(
    ReadingRow.TYPE,
    Types.ROW(ReadingRow.TYPE)
  );

  @Override
  public Row map(Reading reading) {
    return Row.of(ReadingRow.of(reading), Row.of(ReadingRow.of(reading)));
  }

  @Override
  public TypeInformation<Row> getProducedType() {
    return TYPE;
  }
}
