package io.github.fer4j.opencv.internal;

import io.github.fer4j.error.ModelException;
import io.github.fer4j.model.onnx.OnnxExport;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.opencv.core.CvException;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.dnn.Dnn;
import org.opencv.dnn.Net;

/**
 * A network of OpenCV that is freed when it is closed. OpenCV frees its own ones when the garbage collector finds them,
 * which may be late: it sees a few bytes, not the tens of megabytes behind them. For one thread at a time.
 */
public final class OnnxNet extends Net implements AutoCloseable {

    private final NativeOwner owner = new NativeOwner();

    private OnnxNet(long address) {
        super(address);
    }

    /**
     * Makes the network of a model.
     *
     * @param model written into native memory piece by piece, which is given back when OpenCV has read it
     * @param name of the model in error messages
     * @return a network to be closed
     * @throws ModelException if OpenCV cannot read it
     */
    public static OnnxNet of(OnnxExport model, String name) {
        OpenCvLibrary.load();
        try (NativeBytes bytes = new NativeBytes(model.size())) {
            model.writeTo(bytes);
            return read(bytes.mat(), name);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written to", e);
        }
    }

    static OnnxNet read(Mat onnx, String name) {
        try {
            return new OnnxNet(
                    NativeOwner.address(Dnn.class, "readNetFromONNX_1", new Class<?>[] {long.class}, onnx.nativeObj));
        } catch (CvException e) {
            throw new ModelException(
                    "OpenCV cannot read the network " + name + ": " + e.getMessage()
                            + ". Use the engine DJL for it (io.github.fer4j:fer-djl)",
                    e);
        }
    }

    /**
     * The outputs for some grey pictures of one size.
     *
     * @param pictures one after the other, row by row
     * @param count of pictures
     * @param height of each
     * @param width of each
     * @return for each picture, channel by channel, row by row
     */
    public float[] outputs(float[] pictures, int count, int height, int width) {
        try (Mats mats = new Mats()) {
            Mat blob = mats.own(new Mat(new int[] {count, 1, height, width}, CvType.CV_32F));
            blob.put(new int[] {0, 0, 0, 0}, pictures);
            setInput(blob);
            Mat outputs = mats.own(forward(OnnxExport.LOGITS));
            float[] values = new float[(int) outputs.total()];
            outputs.get(new int[outputs.dims()], values);
            return values;
        }
    }

    @Override
    public void close() {
        finalize();
    }

    /** Also frees what was not closed, as OpenCV does. */
    @Override
    @SuppressWarnings({"deprecation", "Finalize"})
    protected void finalize() {
        owner.free(super::finalize);
    }
}
