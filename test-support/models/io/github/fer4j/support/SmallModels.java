package io.github.fer4j.support;

import io.github.fer4j.augment.Augmentation;
import io.github.fer4j.dataset.Dataset;
import io.github.fer4j.dataset.LabelledFace;
import io.github.fer4j.dataset.Split;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.model.EmotionModel;
import io.github.fer4j.model.Provenance;
import io.github.fer4j.model.weights.Tensor;
import io.github.fer4j.model.training.TrainingSettings;
import io.github.fer4j.network.Layer;
import io.github.fer4j.network.Network;
import io.github.fer4j.network.Shape;
import io.github.fer4j.preprocess.FaceImage;
import io.github.fer4j.preprocess.Standardization;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Networks and data small enough to compute with in milliseconds. */
public final class SmallModels {

    public static final List<Emotion> LABELS = List.of(Emotion.HAPPINESS, Emotion.SADNESS, Emotion.of("boredom"));

    public static final List<Emotion> REVERSED_LABELS = List.of(LABELS.get(2), LABELS.get(1), LABELS.get(0));

    private SmallModels() {}

    /** Every kind of layer once or more, normalisation after both kinds of weights and alone. */
    public static Network network() {
        return new Network(
                "small",
                new Shape(1, FaceImage.SIZE, FaceImage.SIZE),
                List.of(
                        new Layer.MaxPooling(4),
                        new Layer.Convolution(4, 3, 1, false),
                        new Layer.BatchNormalization(0.1, 1e-5),
                        new Layer.Relu(),
                        new Layer.MaxPooling(2),
                        new Layer.BatchNormalization(0.1, 1e-5),
                        new Layer.Convolution(6, 3, 0, true),
                        new Layer.BatchNormalization(0.1, 1e-3),
                        new Layer.Relu(),
                        new Layer.Dropout(0.1),
                        new Layer.Flatten(),
                        new Layer.FullyConnected(8, false),
                        new Layer.BatchNormalization(0.1, 1e-5),
                        new Layer.Relu(),
                        new Layer.FullyConnected(LABELS.size(), true)));
    }

    /** A model of that network with random weights and statistics. */
    public static EmotionModel model(long seed) {
        return model(network(), seed);
    }

    public static EmotionModel model(Network network, long seed) {
        return new EmotionModel(network, LABELS, new Standardization(128, 60), provenance(), weights(network, seed));
    }

    private static List<Tensor> weights(Network network, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Tensor> tensors = new ArrayList<>();
        for (int i = 0; i < network.steps().size(); i++) {
            Network.Step step = network.steps().get(i);
            int in = step.input().channels();
            if (step.layer() instanceof Layer.Convolution layer) {
                addWeights(
                        tensors,
                        i + 1,
                        new long[] {layer.filters(), in, layer.kernel(), layer.kernel()},
                        layer.bias(),
                        random);
            } else if (step.layer() instanceof Layer.FullyConnected layer) {
                addWeights(tensors, i + 1, new long[] {layer.units(), in}, layer.bias(), random);
            } else if (step.layer() instanceof Layer.BatchNormalization) {
                for (String role : List.of("gamma", "beta", "running_mean", "running_var")) {
                    double least = role.equals("gamma") || role.equals("running_var") ? 0.5 : -0.5;
                    tensors.add(random(i + 1 + "." + role, new long[] {in}, least, random));
                }
            }
        }
        return tensors;
    }

    private static void addWeights(
            List<Tensor> tensors, int layer, long[] shape, boolean biased, SplittableRandom random) {
        tensors.add(random(layer + ".weight", shape, -0.5, random));
        if (biased) {
            tensors.add(random(layer + ".bias", new long[] {shape[0]}, -0.5, random));
        }
    }

    private static Tensor random(String name, long[] shape, double least, SplittableRandom random) {
        float[] values = new float[(int) Tensor.sizeOf(shape)];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (least + random.nextDouble());
        }
        return new Tensor(name, shape, values);
    }

    private static Provenance provenance() {
        return Provenance.builder()
                .created("2026-01-01T00:00:00Z")
                .java("17")
                .settings(settings())
                .build();
    }

    /** Settings that learn {@link #data} in a few epochs of well under a second. */
    public static TrainingSettings settings() {
        return TrainingSettings.DEFAULT.toBuilder()
                .epochs(4)
                .batchSize(16)
                .seed(7)
                .learningRate(0.01)
                .weightDecay(0.01)
                .warmupEpochs(0.5)
                .emaDecay(0.9)
                .augmentation(Augmentation.NONE)
                .build();
    }

    /** Faces of noise whose brightest third, from the top, is the label. */
    public static Dataset data(int size, Split split, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<LabelledFace> faces = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int label = i % LABELS.size();
            byte[] pixels = new byte[FaceImage.PIXELS];
            for (int p = 0; p < pixels.length; p++) {
                int third = p / (FaceImage.PIXELS / LABELS.size());
                pixels[p] = (byte) ((third == label ? 120 : 20) + random.nextInt(100));
            }
            faces.add(new LabelledFace(FaceImage.of(pixels), LABELS.get(label), split));
        }
        return new Dataset(LABELS, faces);
    }
}
