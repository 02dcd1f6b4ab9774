package pfl.pravega.sink;

import java.io.IOException;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/**
 * The one difference between Flink 1.20 and 2.x that concerns a sink: in 1.20 the method with the
 * old context is still abstract, in 2.x its parameter type is gone. Here it is alone in an
 * interface, since reflection on the methods of a class that names a missing type fails, and Java
 * serialization looks at the methods of the class only.
 */
interface SinkCompat<T> extends Sink<T> {

    @Override
    SinkWriter<T> createWriter(WriterInitContext context) throws IOException;

    @Override
    @Deprecated
    default SinkWriter<T> createWriter(InitContext context) {
        throw new UnsupportedOperationException("Flink 1.20 calls createWriter(WriterInitContext)");
    }
}
