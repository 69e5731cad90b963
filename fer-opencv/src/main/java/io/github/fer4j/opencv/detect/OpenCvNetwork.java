package io.github.fer4j.opencv.detect;

import io.github.fer4j.model.detect.search.PictureNetwork;
import io.github.fer4j.model.onnx.OnnxExport;
import io.github.fer4j.opencv.internal.Mats;
import io.github.fer4j.opencv.internal.OnnxNet;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/** A network of a face detector on OpenCV. For one thread at a time. */
final class OpenCvNetwork implements PictureNetwork, AutoCloseable {

    private final OnnxNet net;

    OpenCvNetwork(OnnxExport onnx, String name) {
        net = OnnxNet.of(onnx, name);
    }

    @Override
    public float[] outputs(float[] pictures, int count, int height, int width) {
        try (Mats mats = new Mats()) {
            Mat blob = mats.own(new Mat(new int[] {count, 1, height, width}, CvType.CV_32F));
            blob.put(new int[] {0, 0, 0, 0}, pictures);
            net.setInput(blob);
            Mat outputs = mats.own(net.forward(OnnxExport.LOGITS));
            float[] values = new float[(int) outputs.total()];
            outputs.get(new int[outputs.dims()], values);
            return values;
        }
    }

    @Override
    public void close() {
        net.close();
    }
}
