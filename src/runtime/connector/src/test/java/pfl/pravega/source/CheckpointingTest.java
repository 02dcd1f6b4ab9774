package pfl.pravega.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicReference;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.connector.source.Boundedness;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.apache.flink.core.io.SimpleVersionedSerializer;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.junit.jupiter.api.Test;
import pfl.pravega.PravegaConfig;
import pfl.pravega.PravegaSource;
import pfl.pravega.testing.PravegaProcess;
import pfl.pravega.testing.TestJobs;
import pfl.pravega.testing.TestStream;

/** How a job takes checkpoints is seen rightly, on the version of Flink that the tests run on. */
class CheckpointingTest {
    private static final AtomicReference<Checkpointing> SEEN = new AtomicReference<>();

    /** A Pravega source that tells what its enumerator would see. */
    private static final class Telling implements Source<String, SegmentSplit, EnumeratorState> {
        private static final long serialVersionUID = 1L;
        private final PravegaSource<String> source;

        Telling(PravegaSource<String> source) {
            this.source = source;
        }

        @Override
        public Boundedness getBoundedness() {
            return source.getBoundedness();
        }

        @Override
        public SourceReader<String, SegmentSplit> createReader(SourceReaderContext context)
                throws Exception {
            return source.createReader(context);
        }

        @Override
        public SplitEnumerator<SegmentSplit, EnumeratorState> createEnumerator(
                SplitEnumeratorContext<SegmentSplit> context) {
            SEEN.set(Checkpointing.of(context));
            return source.createEnumerator(context);
        }

        @Override
        public SplitEnumerator<SegmentSplit, EnumeratorState> restoreEnumerator(
                SplitEnumeratorContext<SegmentSplit> context, EnumeratorState state) {
            return source.restoreEnumerator(context, state);
        }

        @Override
        public SimpleVersionedSerializer<SegmentSplit> getSplitSerializer() {
            return source.getSplitSerializer();
        }

        @Override
        public SimpleVersionedSerializer<EnumeratorState> getEnumeratorCheckpointSerializer() {
            return source.getEnumeratorCheckpointSerializer();
        }
    }

    private static Checkpointing seen(long interval, String... options) throws Exception {
        PravegaConfig config = PravegaProcess.shared().config("checkpointing");
        TestStream stream = TestStream.create(config, "empty", 1);
        StreamExecutionEnvironment environment = TestJobs.environment(1, interval, options);
        environment.fromSource(new Telling(SourceTest.source(stream).endAt("tail").build()),
                WatermarkStrategy.noWatermarks(), "source", Types.STRING).sinkTo(new DiscardingSink<>());
        environment.execute();
        return SEEN.get();
    }

    @Test
    void isSeen() throws Exception {
        assertEquals(Checkpointing.ALIGNED, seen(1000));
        assertEquals(Checkpointing.UNALIGNED,
                seen(1000, "execution.checkpointing.unaligned.enabled", "true"));
        assertEquals(Checkpointing.NONE, seen(0));
        assertEquals(Checkpointing.NONE, seen(0, "execution.runtime-mode", "BATCH"));
        assertEquals(Checkpointing.NONE, seen(1000, "execution.runtime-mode", "BATCH"));
    }
}
