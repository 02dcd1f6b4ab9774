package pfl.pravega.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.serialization.SimpleStringSchema;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import pfl.pravega.PravegaConfig;
import pfl.pravega.PravegaSource;
import pfl.pravega.testing.PravegaProcess;
import pfl.pravega.testing.SequenceCheck;
import pfl.pravega.testing.TestJobs;
import pfl.pravega.testing.TestStream;

/** Pravega stands still for a while. */
@Tag("slow")
class OutageTest {
    @Test
    void goesOnWhenPravegaIsBack() throws Exception {
        try (PravegaProcess pravega = PravegaProcess.start(null)) {
            PravegaConfig config = pravega.config("outage");
            TestStream stream = TestStream.create(config, "outage", 2);
            SequenceCheck check = SequenceCheck.begin("outage");
            StreamExecutionEnvironment environment = TestJobs.environment(2, 300);
            SequenceCheck.add(environment.fromSource(PravegaSource.<String>builder().config(config)
                    .stream(stream.name()).deserializer(new SimpleStringSchema()).build(),
                    WatermarkStrategy.noWatermarks(), "source"), "outage");
            JobClient job = environment.executeAsync();
            stream.write(0, 5000, 0);
            check.await(5000, 60);
            pravega.pause();
            Thread.sleep(12_000);
            assertEquals(JobStatus.RUNNING, job.getJobStatus().get());
            pravega.resume();
            stream.write(5000, 10_000, 0);
            stream.scale(3);
            stream.write(10_000, 15_000, 0);
            check.await(15_000, 90);
            job.cancel().get();
            assertEquals(List.of(), check.faults());
        }
    }
}
