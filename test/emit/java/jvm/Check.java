import hotsensors.HotSensors;
import hotsensors.records.AlertJson;
import hotsensors.records.Reading;
import hotsensors.records.ReadingJson;
import hotsensors.records.ReadingSerializer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import tryjob.Try;
import tryjob.records.Everything;
import tryjob.records.EverythingJson;
import tryjob.records.EverythingSerializer;
import tryjob.records.Level;

/** What emitted classes do in a JVM; the test reads what this prints. */
public final class Check {
  private static final String EVERYTHING =
    "{'yes':true,'i8':-3,'i16':-300,'i':70000,'l':9000000000,'f':1.5,'d':95.25,'price':'12.50','big':123456789012345678901234567890.123456,"
      + "'te\\\"xt\\n\\\\u000a':'t','raw':'AQID','day':'2024-02-29','clock':'12:30:00.5','at':'2024-05-01T14:00:00.000001+02:00','took':'PT1H0.5S',"
      + "'level':'HIGH','place':{'x':1,'y':2,'level':'low'},'places':[{'x':3,'y':4,'name':'n','level':'class'}],'tags':{'a':[1,null],'':[]},"
      + "'by_level':{'HIGH':{'x':5,'y':6,'level':'low'}},'opt_i':null,'opt_price':12.5,'opt_place':{'x':7,'y':8,'level':'low'},'opt_level':'class',"
      + "'class':'c','in':1,'String':'s','Objects':2,'ignored':[{}]}";

  public static void main(String[] args) throws Exception {
    EverythingJson json = new EverythingJson();
    Everything everything = json.deserialize(bytes(EVERYTHING));
    say(json.deserialize(json.serialize(everything)).equals(everything) && everything.count == 7 && everything.kind == Level.LOW, "JSON is kept");
    Everything copy = EverythingSerializer.SERIALIZER.deserialize(input(written(EverythingSerializer.SERIALIZER, everything)));
    say(copy.equals(everything) && copy.hashCode() == everything.hashCode(), "bytes are kept");
    evolution();
    hotSensors();
    kitchenSink(json);
    wrong("'i8':-3", "'i8':300");
    wrong("'12.50'", "1.234");
    wrong("'y':2,'level':'low'", "'y':2,'level':'x'");
    wrong("'level':'class'}]", "'level':'class'},{'x':'y'}]");
    wrong("'x':1,'y':2", "'x':1");
  }

  /** Marked, as the job prints too. */
  private static void line(String text) {
    System.out.println("= " + text);
  }

  private static void say(boolean holds, String what) {
    line(holds ? what : "not true: " + what);
  }

  private static byte[] bytes(String json) {
    return json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
  }

  private static <T> byte[] written(TypeSerializer<T> serializer, T value) throws Exception {
    DataOutputSerializer out = new DataOutputSerializer(64);
    serializer.serialize(value, out);
    return out.getCopyOfBuffer();
  }

  private static DataInputDeserializer input(byte[] bytes) {
    return new DataInputDeserializer(bytes);
  }

  private static void evolution() throws Exception {
    before.records.Kept old = new before.records.KeptJson()
      .deserialize(bytes("{'id':'x','gone':['g'],'n':5,'f':1.5,'level':'high','price':12.34,'parts':[{'id':1},{'id':2}],'m':{'a':1}}"));
    byte[] state = written(before.records.KeptSerializer.SERIALIZER, old);
    after.records.KeptSerializer.Snapshot stored = new after.records.KeptSerializer.Snapshot();
    stored.readSnapshot(1, input(snapshot(before.records.KeptSerializer.SERIALIZER)), Check.class.getClassLoader());
    line("read " + stored.restoreSerializer().deserialize(input(state)));
    TypeSerializerSnapshot<after.records.Kept> now = after.records.KeptSerializer.SERIALIZER.snapshotConfiguration();
    line(text(now.resolveSchemaCompatibility(stored)));
    before.records.KeptSerializer.Snapshot back = new before.records.KeptSerializer.Snapshot();
    back.readSnapshot(1, input(snapshot(after.records.KeptSerializer.SERIALIZER)), Check.class.getClassLoader());
    line(text(before.records.KeptSerializer.SERIALIZER.snapshotConfiguration().resolveSchemaCompatibility(back)));
  }

  private static String text(org.apache.flink.api.common.typeutils.TypeSerializerSchemaCompatibility<?> found) {
    return found.isIncompatible() ? "INCOMPATIBLE" : found.isCompatibleAfterMigration() ? "COMPATIBLE_AFTER_MIGRATION" : "OTHER";
  }

  private static byte[] snapshot(TypeSerializer<?> serializer) throws Exception {
    DataOutputSerializer out = new DataOutputSerializer(64);
    serializer.snapshotConfiguration().writeSnapshot(out);
    return out.getCopyOfBuffer();
  }

  private static StreamExecutionEnvironment environment() {
    StreamExecutionEnvironment env = StreamExecutionEnvironment.createLocalEnvironment(1);
    HotSensors.configure(env);
    return env;
  }

  private static <T> List<T> collect(DataStream<T> flow) throws Exception {
    List<T> found = new ArrayList<>();
    for (Iterator<T> all = flow.executeAndCollect(); all.hasNext(); ) {
      found.add(all.next());
    }
    return found;
  }

  private static void hotSensors() throws Exception {
    List<Reading> readings = new ArrayList<>();
    String[] rows = { "a 95.5 00", "b 81 10", "a 99.5 20", "b 79 30", "a 85 70" };
    for (String row : rows) {
      String[] parts = row.split(" ");
      int second = Integer.parseInt(parts[2]);
      String at = "2024-05-01T12:0" + second / 60 + ":" + String.format("%02d", second % 60) + "Z";
      readings.add(new ReadingJson().deserialize(bytes("{'sensor':'" + parts[0] + "','celsius':" + parts[1] + ",'at':'" + at + "'}")));
    }
    DataStream<Reading> source = environment().fromData(ReadingSerializer.TYPE, readings.toArray(new Reading[0]))
      .assignTimestampsAndWatermarks(HotSensors.readingsWatermarks());
    List<String> alerts = new ArrayList<>();
    for (hotsensors.records.Alert alert : collect(HotSensors.hotSensors(source))) {
      alerts.add(new String(new AlertJson().serialize(alert), StandardCharsets.UTF_8));
    }
    Collections.sort(alerts);
    // By sensor, then by time: minutes sort as text behind the peaks, so sensor a is printed by its window.
    alerts.sort((a, b) -> (a.substring(0, 14) + a.substring(a.indexOf("until"))).compareTo(b.substring(0, 14) + b.substring(b.indexOf("until"))));
    alerts.forEach(Check::line);
  }

  private static Try.Outputs kitchen(EverythingJson json) throws Exception {
    Everything first = json.deserialize(bytes(EVERYTHING));
    Everything second = json.deserialize(bytes(EVERYTHING.replace("'i8':-3", "'i8':1").replace("'l':9000000000", "'l':-8999999991").replace("12.5,", "null,")
      .replace("'at':'2024-05-01T14:00:00.000001+02:00'", "'at':'2024-05-01T12:00:01Z'")));
    StreamExecutionEnvironment env = environment();
    DataStream<Everything> empty = env.fromData(EverythingSerializer.TYPE, first).filter(each -> false);
    DataStream<Everything> events = env.fromData(EverythingSerializer.TYPE, first, second).assignTimestampsAndWatermarks(Try.everythingWatermarks());
    return Try.tryValue(events, empty, env.fromData("a b a"), 80.0, 0L, Level.HIGH);
  }

  private static void kitchenSink(EverythingJson json) throws Exception {
    tryjob.records.Totals total = collect(kitchen(json).totals).get(0);
    line(total.level.wireName + " n=" + total.n + " with_price=" + total.withPrice + " least=" + total.least + " most=" + total.most + " sum_price=" + total.sumPrice
      + " mean=" + total.mean + " mean_price=" + total.meanPrice + " first_text=" + total.firstText + " small=" + total.small + " sum_i=" + total.sumI + " mean_l=" + total.meanL);
    List<String> summaries = new ArrayList<>();
    for (tryjob.records.Summary summary : collect(kitchen(json).summaries)) {
      summaries.add(summary.text + " " + summary.count);
    }
    line(String.join(", ", summaries));
  }

  private static void wrong(String part, String by) {
    try {
      new EverythingJson().deserialize(bytes(EVERYTHING.replace(part, by)));
      line("no error for " + by);
    } catch (Exception e) {
      line(e.getMessage().replaceAll(", at byte \\d+ of [\\s\\S]*", ""));
    }
  }
}
