package io.github.fer4j.djl.train;

import io.github.fer4j.dataset.Dataset;
import io.github.fer4j.dataset.LabelledFace;
import io.github.fer4j.model.training.TrainingSettings;
import io.github.fer4j.preprocess.FaceImage;
import io.github.fer4j.preprocess.Standardization;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Cuts each epoch into batches: in an order of its own, each picture changed at random. The same seed, epoch and number
 * give the same batch, in whatever order they are asked for. Thread-safe.
 */
final class BatchPlan {

    private final List<FaceImage> faces;
    private final int[] labels;
    private final Targets targets;
    private final Standardization standardization;
    private final TrainingSettings settings;
    private final Sampler sampler;
    private final Mixup mixup;

    BatchPlan(Dataset data, Targets targets, Standardization standardization, TrainingSettings settings) {
        this.faces = data.faces().stream().map(LabelledFace::face).toList();
        this.labels = data.labelIndices();
        this.targets = targets;
        this.standardization = standardization;
        this.settings = settings;
        this.sampler = new Sampler(labels, data.labels().size(), settings.sampling());
        this.mixup = new Mixup(settings.mixup());
    }

    /** Batches an epoch. A last batch of one example is left out, as Batch Normalisation cannot learn from one. */
    int batches() {
        int whole = labels.length / settings.batchSize();
        return labels.length % settings.batchSize() > 1 ? whole + 1 : whole;
    }

    /** The order of the examples in an epoch. */
    int[] order(int epoch) {
        SplittableRandom random = random(settings.seed(), epoch, 0);
        int[] order = sampler.examples(random);
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
        return order;
    }

    /**
     * A generator of its own for each use of a seed. Seeds that differ by a constant would not do: they may give the same
     * numbers, some places further on.
     */
    static SplittableRandom random(long seed, int epoch, int use) {
        long mixed = new SplittableRandom(new SplittableRandom(seed).nextLong() ^ epoch).nextLong();
        return new SplittableRandom(mixed ^ use);
    }

    /** One batch. */
    Batch batch(int[] order, int epoch, int number) {
        int from = number * settings.batchSize();
        int size = Math.min(order.length, from + settings.batchSize()) - from;
        SplittableRandom random = random(settings.seed(), epoch, number + 1);
        float[] inputs = new float[size * FaceImage.PIXELS];
        int[] batchLabels = new int[size];
        int width = targets.heads().width();
        float[] batchTargets = new float[size * width];
        for (int i = 0; i < size; i++) {
            int example = order[from + i];
            settings.augmentation().apply(faces.get(example), random, inputs, i * FaceImage.PIXELS);
            batchLabels[i] = labels[example];
            targets.copy(example, batchTargets, i * width);
        }
        standardization.apply(inputs, 0, inputs.length);
        mixup.apply(size, inputs, batchTargets, random);
        return new Batch(inputs, batchTargets, batchLabels);
    }
}
