package io.github.fer4j.cli.compare;

import io.github.fer4j.classify.EmotionClassifier;
import io.github.fer4j.dataset.Dataset;
import io.github.fer4j.dataset.LabelledFace;
import io.github.fer4j.preprocess.FaceImage;
import java.util.Collections;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/**
 * How long a classifier takes for a face.
 *
 * @param alone milliseconds for one face by itself
 * @param inBatch milliseconds for each face of a batch
 */
record ClassificationTime(double alone, double inBatch) {

    /** Faces in a batch. */
    static final int BATCH = 64;

    private static final int WARM_UP = 10;
    private static final int ALONE = 51;
    private static final int BATCHES = 7;

    /** Measures medians, after some calls that do not count. */
    static ClassificationTime measure(EmotionClassifier classifier, Dataset data, LongSupplier nanoTime) {
        FaceImage first = data.faces().get(0).face();
        List<FaceImage> some =
                data.faces().stream().limit(BATCH).map(LabelledFace::face).toList();
        List<FaceImage> batch = some.size() == BATCH ? some : Collections.nCopies(BATCH, first);
        for (int i = 0; i < WARM_UP; i++) {
            classifier.classify(List.of(first));
        }
        return new ClassificationTime(
                median(ALONE, classifier, List.of(first), nanoTime),
                median(BATCHES, classifier, batch, nanoTime) / BATCH);
    }

    private static double median(
            int times, EmotionClassifier classifier, List<FaceImage> faces, LongSupplier nanoTime) {
        return IntStream.range(0, times)
                        .mapToLong(i -> {
                            long start = nanoTime.getAsLong();
                            classifier.classify(faces);
                            return nanoTime.getAsLong() - start;
                        })
                        .sorted()
                        .skip(times / 2)
                        .findFirst()
                        .orElseThrow()
                / 1e6;
    }
}
