package io.github.fer4j.model.detect;

import io.github.fer4j.model.detect.search.FaceWindow;
import io.github.fer4j.model.detect.search.ProposalGrid;
import io.github.fer4j.network.Layer;
import io.github.fer4j.network.Network;
import io.github.fer4j.network.Shape;
import java.util.ArrayList;
import java.util.List;

/** The two networks that find faces. Thread-safe. */
public final class DetectorNetworks {

    /** Width and height of the pictures that {@link #proposal} learns from, in pixels. */
    public static final int SCENE_SIDE = 96;

    private static final double MOMENTUM = 0.05;
    private static final double EPSILON = 1e-5;

    private DetectorNetworks() {}

    /**
     * The network that proposes places of faces. It is fully convolutional: it takes grey pictures of any size, a multiple of
     * 8 pixels wide and high, and has six outputs for each square of 8 pixels: the logit of a face there, the way to its
     * middle in two numbers, its size, and the sine and cosine of its roll. It sees faces of 18 to 44 pixels; larger ones are
     * found in smaller copies of the picture.
     *
     * @return six convolutions, 36,000 parameters
     */
    public static Network proposal() {
        List<Layer> layers = new ArrayList<>();
        add(layers, new Layer.Convolution(12, 5, 2, false, 2));
        add(layers, new Layer.Convolution(24, 3, 1, false, 2));
        add(layers, new Layer.Convolution(32, 3, 1, false, 2));
        add(layers, new Layer.Convolution(40, 3, 1, false));
        add(layers, new Layer.Convolution(40, 3, 1, false));
        layers.add(new Layer.Convolution(ProposalGrid.CHANNELS, 1, 0, true));
        layers.add(new Layer.Flatten());
        return new Network("face proposal", new Shape(1, SCENE_SIDE, SCENE_SIDE), layers);
    }

    /**
     * The network that looks at one window of 32x32 grey pixels, with mean 0 and variance 1, and says whether it shows a face,
     * where its middle is and how large it is, and where the two eyes are: eight outputs.
     *
     * @return four convolutions and two fully connected layers, 361,000 parameters
     */
    public static Network verification() {
        List<Layer> layers = new ArrayList<>();
        for (int filters : List.of(24, 48, 96)) {
            add(layers, new Layer.Convolution(filters, 3, 1, false));
            layers.add(new Layer.MaxPooling(2));
        }
        add(layers, new Layer.Convolution(128, 3, 1, false));
        layers.add(new Layer.Flatten());
        add(layers, new Layer.FullyConnected(96, false));
        layers.add(new Layer.FullyConnected(FaceWindow.OUTPUTS, true));
        return new Network("face verification", new Shape(1, FaceWindow.SIDE, FaceWindow.SIDE), layers);
    }

    private static void add(List<Layer> layers, Layer weighted) {
        layers.add(weighted);
        layers.add(new Layer.BatchNormalization(MOMENTUM, EPSILON));
        layers.add(new Layer.Relu());
    }
}
