package classified;

import classified.records.HotExtended;
import classified.records.Reading;
import classified.records.ReadingRow;
import org.apache.flink.api.common.functions.MapFunction;
import org.apache.flink.types.Row;

/** add_columns(level: classify(.)) */
public final class MapToHotExtended implements MapFunction<Row, HotExtended> {

  private static final long serialVersionUID = 1L;

  @Override
  public HotExtended map(Row row) {
    Reading reading = ReadingRow.record((Row) row.getField(0));
    String called1 = (String) row.getField(1);
    return new HotExtended(
      reading.sensor,
      reading.celsius,
      reading.at,
      reading.tags,
      called1
    );
  }
}
