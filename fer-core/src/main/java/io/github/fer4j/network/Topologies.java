package io.github.fer4j.network;

import io.github.fer4j.preprocess.FaceImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The two networks of the study, for faces of 48x48x1. Thread-safe. */
public final class Topologies {

    private static final double MOMENTUM = 0.1;
    private static final double EPSILON = 1e-5;
    private static final Shape FACE = new Shape(1, FaceImage.SIZE, FaceImage.SIZE);

    private Topologies() {}

    /**
     * The plain network: 2 convolutions (5x5), each with a pooling, then 4 fully connected layers; no regularisation.
     *
     * @param labels the number of logits
     * @return the network "baseline"
     */
    public static Network baseline(int labels) {
        List<Layer> layers = new ArrayList<>();
        for (int filters : new int[] {32, 64}) {
            layers.add(new Layer.Convolution(filters, 5, 2, true));
            layers.add(new Layer.Relu());
            layers.add(new Layer.MaxPooling(2));
        }
        layers.add(new Layer.Flatten());
        for (int units : new int[] {256, 128, 64}) {
            layers.add(new Layer.FullyConnected(units, true));
            layers.add(new Layer.Relu());
        }
        layers.add(new Layer.FullyConnected(labels, true));
        return new Network("baseline", FACE, layers);
    }

    /**
     * The regularised network: 8 convolutions (3x3) in 4 pairs with a pooling after each pair, then 4 fully connected
     * layers; Batch Normalisation after each convolution and hidden fully connected layer, Dropout after each pooling
     * and hidden fully connected layer.
     *
     * @param labels the number of logits
     * @return the network "regularized"
     */
    public static Network regularized(int labels) {
        return regularized(
                labels, new int[] {16, 64, 160, 320}, PoolingPosition.AFTER_PAIR, new int[] {256, 128, 64}, 0.1, 0.3);
    }

    /**
     * The regularised network with other widths, or with its poolings elsewhere.
     *
     * @param labels the number of logits
     * @param filters the filters of each pair of convolutions, at most 5 pairs
     * @param pooling where the pooling of each pair stands
     * @param units the units of each hidden fully connected layer
     * @param poolingDropout the rate of Dropout after a pooling
     * @param hiddenDropout the rate of Dropout after a hidden fully connected layer
     * @return the network "regularized"
     */
    public static Network regularized(
            int labels,
            int[] filters,
            PoolingPosition pooling,
            int[] units,
            double poolingDropout,
            double hiddenDropout) {
        Objects.requireNonNull(filters, "filters");
        Objects.requireNonNull(pooling, "pooling");
        Objects.requireNonNull(units, "units");
        List<Layer> layers = new ArrayList<>();
        for (int width : filters) {
            addConvolution(layers, width);
            if (pooling == PoolingPosition.INSIDE_PAIR) {
                layers.add(new Layer.MaxPooling(2));
            }
            addConvolution(layers, width);
            if (pooling == PoolingPosition.AFTER_PAIR) {
                layers.add(new Layer.MaxPooling(2));
            }
            layers.add(new Layer.Dropout(poolingDropout));
        }
        layers.add(new Layer.Flatten());
        for (int width : units) {
            layers.add(new Layer.FullyConnected(width, false));
            layers.add(new Layer.BatchNormalization(MOMENTUM, EPSILON));
            layers.add(new Layer.Relu());
            layers.add(new Layer.Dropout(hiddenDropout));
        }
        layers.add(new Layer.FullyConnected(labels, true));
        return new Network("regularized", FACE, layers);
    }

    private static void addConvolution(List<Layer> layers, int filters) {
        layers.add(new Layer.Convolution(filters, 3, 1, false));
        layers.add(new Layer.BatchNormalization(MOMENTUM, EPSILON));
        layers.add(new Layer.Relu());
    }
}
