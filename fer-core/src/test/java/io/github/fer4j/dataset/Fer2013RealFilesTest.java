package io.github.fer4j.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fer4j.Emotion;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The real files, whose class counts are published. */
class Fer2013RealFilesTest {

    @Test
    void theTrainingPartHasThePublishedClassCountsAndLoadsInSecondsAndUnder200Megabytes() {
        List<Path> files = List.of(RealFiles.fer2013("training.csv.gz"));
        long before = usedHeap();
        long start = System.nanoTime();

        Dataset dataset = Fer2013Csv.read(files);

        Duration duration = Duration.ofNanos(System.nanoTime() - start);
        assertThat(counts(dataset, Split.TRAINING)).containsExactly(3995, 436, 4097, 7215, 4830, 3171, 4965);
        assertThat(dataset.size()).isEqualTo(28_709);
        assertThat(usedHeap() - before).isLessThan(200L << 20);
        // Seconds alone on a machine; the bound allows for a machine that is busy with other work.
        assertThat(duration).isLessThan(Duration.ofSeconds(60));
        // Keeps the faces alive while the heap is read.
        assertThat(dataset.labels()).isEqualTo(Emotion.FER2013);
    }

    @Test
    void theStreamNeedsFewMegabytes() {
        List<Path> files = List.of(RealFiles.fer2013("public-test.csv.gz"));
        try (Stream<LabelledFace> faces = Fer2013Csv.stream(files, Defects.failing())) {
            assertThat(faces.count()).isEqualTo(3589);
        }
    }

    @Test
    void thePublicTestPartHasThePublishedClassCounts() {
        Dataset dataset = Fer2013Csv.read(List.of(RealFiles.fer2013("public-test.csv.gz")));
        assertThat(counts(dataset, Split.VALIDATION)).containsExactly(467, 56, 496, 895, 653, 415, 607);
        assertThat(dataset.size()).isEqualTo(3589);
    }

    private static List<Integer> counts(Dataset dataset, Split split) {
        List<Integer> counts = new ArrayList<>(Collections.nCopies(Emotion.FER2013.size(), 0));
        for (LabelledFace face : dataset.split(split).faces()) {
            int label = dataset.labels().indexOf(face.emotion());
            counts.set(label, counts.get(label) + 1);
        }
        return counts;
    }

    private static long usedHeap() {
        ManagementFactory.getMemoryMXBean().gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
