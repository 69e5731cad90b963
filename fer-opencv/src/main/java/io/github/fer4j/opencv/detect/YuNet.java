package io.github.fer4j.opencv.detect;

import io.github.fer4j.error.ModelException;
import io.github.fer4j.opencv.internal.Mats;
import io.github.fer4j.opencv.internal.NativeOwner;
import io.github.fer4j.opencv.internal.OpenCvLibrary;
import org.opencv.core.CvException;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.Scalar;
import org.opencv.core.Size;
import org.opencv.objdetect.FaceDetectorYN;

/**
 * A YuNet network of OpenCV that is freed when it is closed; OpenCV frees its own ones when the garbage collector finds
 * them. For one thread at a time.
 */
final class YuNet extends FaceDetectorYN implements AutoCloseable {

    /** The numbers of a face: its box, five points with the eyes first, and its score. */
    private static final int COLUMNS = 15;

    /** Boxes that overlap by more are the same face. */
    private static final float OVERLAP = 0.3f;

    private static final int TRIAL_SIDE = 64;

    private final NativeOwner owner = new NativeOwner();

    private YuNet(long address) {
        super(address);
    }

    /**
     * Reads a network and tries it.
     *
     * @param onnx the bytes of the file
     * @param name of the file in error messages
     * @param threshold the lowest score of a face
     * @throws ModelException if it is no network, or another one
     */
    static YuNet read(byte[] onnx, String name, double threshold) {
        OpenCvLibrary.load();
        try (Mats mats = new Mats()) {
            YuNet network = new YuNet(
                    address(mats.own(new MatOfByte(onnx)), mats.own(new MatOfByte()), (float) threshold, name));
            try {
                Mat blank = mats.own(new Mat(TRIAL_SIDE, TRIAL_SIDE, CvType.CV_8UC3, Scalar.all(0)));
                network.faces(blank);
                return network;
            } catch (CvException e) {
                network.close();
                throw YuNetFile.otherNetwork(name, e);
            }
        }
    }

    /** The faces of a picture, {@value #COLUMNS} numbers each, in its pixels; best first. */
    float[][] faces(Mat bgr) {
        setInputSize(new Size(bgr.cols(), bgr.rows()));
        try (Mats mats = new Mats()) {
            Mat found = mats.create();
            detect(bgr, found);
            float[][] faces = new float[found.rows()][COLUMNS];
            for (int i = 0; i < faces.length; i++) {
                found.get(i, 0, faces[i]);
            }
            return faces;
        }
    }

    private static long address(MatOfByte onnx, MatOfByte none, float threshold, String name) {
        try {
            return NativeOwner.address(
                    FaceDetectorYN.class,
                    "create_9",
                    new Class<?>[] {
                        String.class, long.class, long.class, double.class, double.class, float.class, float.class
                    },
                    "onnx",
                    onnx.nativeObj,
                    none.nativeObj,
                    TRIAL_SIDE,
                    TRIAL_SIDE,
                    threshold,
                    OVERLAP);
        } catch (CvException e) {
            throw YuNetFile.noNetwork(name, e);
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
