package pfl.pravega.source;

import java.io.Serializable;
import org.apache.flink.api.common.serialization.DeserializationSchema;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.metrics.MetricGroup;
import org.apache.flink.util.UserCodeClassLoader;
import pfl.pravega.StartFindings;

/**
 * Makes the parts of a source where they run.
 *
 * @param <T> its records
 */
public final class SourceParts<T> implements Serializable {
    private static final long serialVersionUID = 1L;

    private final SourceSettings<T> settings;

    /**
     * The parts of a source.
     *
     * @param settings what it was told
     */
    public SourceParts(SourceSettings<T> settings) {
        this.settings = settings;
    }

    /**
     * Makes the reader of one subtask; opens the schema and the handler of bad events.
     *
     * @param context the subtask
     * @return a reader
     * @throws Exception if the schema or the handler can't be opened
     */
    public SourceReader<T, SegmentSplit> reader(SourceReaderContext context) throws Exception {
        settings.schema.open(new DeserializationSchema.InitializationContext() {
            @Override
            public MetricGroup getMetricGroup() {
                return context.metricGroup().addGroup("deserializer");
            }

            @Override
            public UserCodeClassLoader getUserCodeClassLoader() {
                return context.getUserCodeClassLoader();
            }
        });
        if (settings.badEvents != null) {
            settings.badEvents.open();
        }
        return PravegaSourceReader.create(context, settings);
    }

    /**
     * Looks at what the source will need.
     *
     * @param findings takes what was found
     * @throws Exception if Pravega doesn't answer
     */
    public void checkStart(StartFindings findings) throws Exception {
        new SourceStart(settings, findings).check();
    }

    /**
     * Makes the enumerator.
     *
     * @param context the job
     * @param state what is restored, or null
     * @return an enumerator
     */
    public SplitEnumerator<SegmentSplit, EnumeratorState> enumerator(
            SplitEnumeratorContext<SegmentSplit> context, EnumeratorState state) {
        return new SegmentEnumerator(context, settings.config, settings.ranges,
                settings.keepKeyOrder, state);
    }
}
