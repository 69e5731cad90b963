package io.github.fer4j.opencv.detect;

import io.github.fer4j.model.detect.search.PictureNetwork;
import io.github.fer4j.model.onnx.OnnxExport;
import io.github.fer4j.opencv.internal.OnnxNet;

/** A network of a face detector on OpenCV. For one thread at a time. */
final class OpenCvNetwork implements PictureNetwork, AutoCloseable {

    private final OnnxNet net;

    OpenCvNetwork(OnnxExport onnx, String name) {
        net = OnnxNet.of(onnx, name);
    }

    @Override
    public float[] outputs(float[] pictures, int count, int height, int width) {
        return net.outputs(pictures, count, height, width);
    }

    @Override
    public void close() {
        net.close();
    }
}
