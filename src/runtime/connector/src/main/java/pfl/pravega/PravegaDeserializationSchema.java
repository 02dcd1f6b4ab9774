package pfl.pravega;

import java.io.Serializable;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.java.typeutils.ResultTypeQueryable;
import org.apache.flink.util.Collector;

/**
 * Turns events into records, and knows where each event is.
 *
 * @param <T> the records
 */
public interface PravegaDeserializationSchema<T> extends Serializable, ResultTypeQueryable<T> {
    /**
     * Called once where the task runs, before the first event.
     *
     * @param context metrics and class loader
     * @throws Exception if the schema can't work
     */
    default void open(DeserializationSchema.InitializationContext context) throws Exception {
    }

    /**
     * Turns an event into any number of records. If it throws, none of them is emitted.
     *
     * @param event the event's bytes
     * @param metadata where it is
     * @param out takes the records
     * @throws Exception if the event is bad
     */
    void deserialize(byte[] event, EventMetadata metadata, Collector<T> out) throws Exception;
}
