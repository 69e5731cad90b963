package io.github.fer4j.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.support.RealFiles;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The real files, whose class counts are published. */
class Fer2013RealFilesTest {

    @Test
    void theTrainingPartHasThePublishedClassCountsAndLoadsInSecondsAndUnder200Megabytes() {
        List<Path> files = List.of(RealFiles.fer2013("training.csv.gz"));
        long before = usedHeap();
        long start = processorTime();

        Dataset dataset = Fer2013Csv.read(files);

        Duration duration = Duration.ofNanos(processorTime() - start);
        assertThat(ClassDistribution.of(dataset).counts(Split.TRAINING))
                .containsExactly(3995L, 436L, 4097L, 7215L, 4830L, 3171L, 4965L);
        assertThat(dataset.size()).isEqualTo(28_709);
        assertThat(usedHeap() - before).isLessThan(200L << 20);
        // Processor time, which other work on the machine does not stretch as it does the clock's.
        assertThat(duration).isLessThan(Duration.ofSeconds(15));
        // Keeps the faces alive while the heap is read.
        assertThat(dataset.labels()).isEqualTo(Emotion.FER2013);
    }

    @Test
    void theStreamHasEveryFaceOnce() {
        List<Path> files = List.of(RealFiles.fer2013("public-test.csv.gz"));
        try (Stream<LabelledFace> faces = Fer2013Csv.stream(files, ErrorPolicy.strict())) {
            assertThat(faces.count()).isEqualTo(3589);
        }
    }

    @Test
    void thePublicTestPartHasThePublishedClassCounts() {
        Dataset dataset = Fer2013Csv.read(List.of(RealFiles.fer2013("public-test.csv.gz")));
        assertThat(ClassDistribution.of(dataset).counts(Split.VALIDATION))
                .containsExactly(467L, 56L, 496L, 895L, 653L, 415L, 607L);
        assertThat(dataset.size()).isEqualTo(3589);
    }

    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static long usedHeap() {
        ManagementFactory.getMemoryMXBean().gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
