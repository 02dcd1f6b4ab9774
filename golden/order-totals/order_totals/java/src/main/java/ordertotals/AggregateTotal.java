package ordertotals;

import ordertotals.records.Order;
import ordertotals.records.Total;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import pfl.aggregates.Aggregates;
import pfl.aggregates.Extremes;

/** aggregate(Total { customer: key, orders: count(), spent: ... */
public final class AggregateTotal
  extends KeyedProcessFunction<String, Order, Total>
{

  private static final long serialVersionUID = 1L;
  private transient ValueState<AggregateTotalState> state;

  @Override
  public void open(OpenContext context) {
    state = getRuntimeContext().getState(
      new ValueStateDescriptor<>("state", AggregateTotalStateSerializer.TYPE)
    );
  }

  @Override
  public void processElement(Order order, Context context, Collector<Total> out)
    throws Exception {
    AggregateTotalState before = state.value();
    AggregateTotalState so =
      before == null
        ? new AggregateTotalState(
            0,
            Aggregates.zero(2),
            null,
            Integer.MIN_VALUE
          )
        : before;
    AggregateTotalState total = new AggregateTotalState(
      so.orders + 1,
      Aggregates.sum(so.spent, Functions.amount(order)),
      Extremes.max(so.largest, Functions.amount(order)),
      Math.max(so.lastDay, order.day)
    );
    state.update(total);
    String key = context.getCurrentKey();
    out.collect(
      new Total(key, total.orders, total.spent, total.largest, total.lastDay)
    );
  }
}
