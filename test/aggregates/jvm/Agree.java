package every;

import every.records.Event;
import every.records.EventJson;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.flink.api.common.functions.AggregateFunction;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.streaming.api.functions.windowing.WindowFunction;
import org.apache.flink.streaming.api.windowing.windows.TimeWindow;
import org.apache.flink.util.Collector;

/**
 * Adds events to the emitted accumulators and prints what these give. Reads a line for each event: the number of its case, its part of the
 * case (a or b) and its JSON. Prints a line for each case and aggregate: the result of all events, of the merged parts, and of the parts
 * merged the other way round.
 */
public final class Agree {
  private static final class Case {
    private final List<Event> all = new ArrayList<>();
    private final List<Event> a = new ArrayList<>();
    private final List<Event> b = new ArrayList<>();
  }

  public static void main(String[] args) throws Exception {
    List<Case> cases = new ArrayList<>();
    EventJson json = new EventJson();
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] parts = line.split("\t", 3);
      while (cases.size() <= Integer.parseInt(parts[0])) {
        cases.add(new Case());
      }
      Case one = cases.get(Integer.parseInt(parts[0]));
      Event event = special(json.deserialize(parts[2].getBytes(StandardCharsets.UTF_8)));
      one.all.add(event);
      (parts[1].equals("a") ? one.a : one.b).add(event);
    }
    for (int i = 0; i < cases.size(); i++) {
      Case one = cases.get(i);
      print(i, one, new AggregateBasics(), AggregateBasicsStateSerializer.SERIALIZER, new AggregateBasicsResult());
      print(i, one, new AggregateCounts(), AggregateCountsStateSerializer.SERIALIZER, new AggregateCountsResult());
      print(i, one, new AggregateChoices(), AggregateChoicesStateSerializer.SERIALIZER, new AggregateChoicesResult());
      print(i, one, new AggregateCollections(), AggregateCollectionsStateSerializer.SERIALIZER, new AggregateCollectionsResult());
      print(i, one, new AggregateSpreads(), AggregateSpreadsStateSerializer.SERIALIZER, new AggregateSpreadsResult());
      print(i, one, new AggregatePercentiles(), AggregatePercentilesStateSerializer.SERIALIZER, new AggregatePercentilesResult());
    }
  }

  /** Numbers that JSON does not have. */
  private static Event special(Event e) {
    double x = e.x == 4242.25 ? Double.NaN : e.x == 4243.25 ? Double.POSITIVE_INFINITY : e.x == 4244.25 ? Double.NEGATIVE_INFINITY : e.x;
    float f = e.f == 4242.25f ? Float.NaN : e.f;
    return new Event(e.key, e.at, x, e.y, f, e.n, e.i, e.l, e.d, e.e, e.s, e.t, e.b, e.c, e.day, e.took, e.raw, e.level, e.place);
  }

  private static <S, R> void print(
      int number, Case one, AggregateFunction<Event, S, S> f, TypeSerializer<S> serializer, WindowFunction<S, R, String, TimeWindow> result)
      throws Exception {
    S all = added(one.all, f, serializer);
    S a = added(one.a, f, serializer);
    S b = added(one.b, f, serializer);
    String before = text(a) + text(b);
    String merged = of(f.merge(a, b), result);
    String other = of(f.merge(b, a), result);
    // A state stays what it is, also for whom has kept it.
    String after = text(a) + text(b);
    System.out.println("= " + number + "\t" + of(all, result) + "\t" + merged + "\t" + other + (before.equals(after) ? "" : "\tchanged"));
  }

  /** Half of the way the state is written and read, as in a checkpoint; and half of the way an older state is kept. */
  private static <S> S added(List<Event> events, AggregateFunction<Event, S, S> f, TypeSerializer<S> serializer) throws Exception {
    S state = f.createAccumulator();
    for (int i = 0; i < events.size(); i++) {
      if (i == events.size() / 2) {
        DataOutputSerializer out = new DataOutputSerializer(64);
        serializer.serialize(state, out);
        S copy = serializer.deserialize(new DataInputDeserializer(out.getCopyOfBuffer()));
        if (!copy.equals(state) || copy.hashCode() != state.hashCode()) {
          throw new IllegalStateException(text(state) + " was read as " + text(copy));
        }
        state = copy;
      }
      if (i == events.size() / 4) {
        // Somebody goes on from the same state in another way, and is forgotten.
        f.add(events.get(0), state);
      }
      state = f.add(events.get(i), state);
    }
    return state;
  }

  private static <S, R> String of(S state, WindowFunction<S, R, String, TimeWindow> result) throws Exception {
    List<R> results = new ArrayList<>();
    result.apply("k", new TimeWindow(0, 1), List.of(state), new Collector<R>() {
      @Override
      public void collect(R record) {
        results.add(record);
      }

      @Override
      public void close() {
      }
    });
    return text(results.get(0));
  }

  /** Every bit of it. */
  private static String text(Object value) throws Exception {
    if (value == null) {
      return "null";
    }
    if (value instanceof Double) {
      return Long.toHexString(Double.doubleToLongBits((Double) value));
    }
    if (value instanceof Float) {
      return Integer.toHexString(Float.floatToIntBits((Float) value));
    }
    if (value instanceof BigDecimal) {
      return ((BigDecimal) value).toPlainString();
    }
    if (value instanceof String) {
      return ((String) value).chars().mapToObj(Integer::toHexString).collect(Collectors.joining(".", "'", "'"));
    }
    if (value instanceof byte[]) {
      return java.util.Arrays.toString((byte[]) value);
    }
    if (value instanceof Number || value instanceof Boolean) {
      return value.toString();
    }
    if (value instanceof Enum) {
      return (String) value.getClass().getField("wireName").get(value);
    }
    List<String> parts = new ArrayList<>();
    if (value instanceof List) {
      for (Object each : (List<?>) value) {
        parts.add(text(each));
      }
      return parts.toString();
    }
    for (Field field : value.getClass().getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers())) {
        field.setAccessible(true);
        parts.add(field.getName().toLowerCase(java.util.Locale.ROOT) + "=" + text(field.get(value)));
      }
    }
    return parts.toString();
  }
}
