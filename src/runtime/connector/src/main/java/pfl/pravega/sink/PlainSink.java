package pfl.pravega.sink;

import java.io.IOException;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import pfl.pravega.StartChecked;
import pfl.pravega.StartFindings;

/**
 * The sink without transactions. Internal; made by {@code PravegaSink.builder()}.
 *
 * @param <T> the type of the elements
 */
public final class PlainSink<T> implements SinkCompat<T>, StartChecked {
    private static final long serialVersionUID = 1L;

    private final SinkSettings<T> settings;
    private final boolean atLeastOnce;

    /** Takes checked settings; at least once, or best effort. */
    public PlainSink(SinkSettings<T> settings, boolean atLeastOnce) {
        this.settings = settings;
        this.atLeastOnce = atLeastOnce;
    }

    @Override
    public void checkStart(StartFindings findings) throws Exception {
        SinkStart.check(settings, findings);
    }

    @Override
    public SinkWriter<T> createWriter(WriterInitContext context) throws IOException {
        return new PlainWriter<>(settings, atLeastOnce, context);
    }
}
