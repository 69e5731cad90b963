package io.github.fer4j.opencv.detect;

import io.github.fer4j.detect.DetectedFace;
import io.github.fer4j.detect.FaceDetector;
import io.github.fer4j.detect.SearchWindow;
import io.github.fer4j.error.ModelException;
import io.github.fer4j.image.Frame;
import io.github.fer4j.opencv.internal.Mats;
import io.github.fer4j.opencv.internal.Pixels;
import io.github.fer4j.opencv.internal.Pool;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.opencv.core.Mat;

/**
 * YuNet (Wu et al., 2023), a small network that finds faces and their eyes, also of turned and tilted heads. The network is
 * not part of this library: bring {@code face_detection_yunet_2023mar.onnx} of OpenCV's model zoo.
 *
 * <p>Thread-safe: it holds up to one network for each processor, further callers wait. Closing frees the memory. Faces come
 * largest first, each with its eyes and a score. The boxes fit the face from the forehead to the chin: they are narrower than
 * those of {@link HaarFaceDetector}. Cutting out the face for classification goes by the eyes, so the answers are for the same
 * part of the face.
 *
 * <pre>{@code
 * try (YuNetFaceDetector detector = YuNetFaceDetector.of(Path.of("face_detection_yunet_2023mar.onnx"))) {
 *     List<DetectedFace> faces = detector.detect(frame);
 * }
 * }</pre>
 */
public final class YuNetFaceDetector implements FaceDetector {

    /** In smaller pictures the network has no place for a face. */
    private static final int SMALLEST_SIDE = 8;

    /** Where only larger faces are sought, the copy is reduced until the smallest of them has this size. */
    private static final int REDUCED_FACE_SIZE = 20;

    /** Faces of 10 pixels are seen, but some are missed. */
    private static final int RELIABLE_FACE_SIZE = 12;

    private final SearchSettings settings;
    private final Pool<YuNet> networks;

    YuNetFaceDetector(YuNetFaceDetectorBuilder builder) {
        byte[] onnx = YuNetFile.read(builder.file);
        String name = builder.file.toString();
        double threshold = builder.scoreThreshold;
        settings = builder.settings(REDUCED_FACE_SIZE, RELIABLE_FACE_SIZE);
        networks = new Pool<>(
                Runtime.getRuntime().availableProcessors(),
                () -> YuNet.read(onnx, name, threshold),
                YuNet::close,
                "the detector is closed");
        // Makes the first network: what cannot be used shows here.
        networks.use(network -> network);
    }

    /**
     * A detector with the default options; the caller closes it.
     *
     * @param file the network, as OpenCV's model zoo has it
     * @return a new detector
     * @throws ModelException if the file is missing, is not a network, or is another network
     * @throws io.github.fer4j.error.NativeLibraryException if OpenCV cannot be loaded
     */
    public static YuNetFaceDetector of(Path file) {
        return builder(file).build();
    }

    /**
     * Begins with the default options.
     *
     * @param file the network, as OpenCV's model zoo has it
     * @return a new builder
     */
    public static YuNetFaceDetectorBuilder builder(Path file) {
        return new YuNetFaceDetectorBuilder(file);
    }

    @Override
    public List<DetectedFace> detect(Frame frame) {
        return detect(frame, SearchWindow.everywhere());
    }

    /**
     * Finds the faces in a part of a frame or of some sizes. Only that part is searched, and in a reduced copy if the
     * smallest face allows it: it is brought to 20 pixels.
     */
    @Override
    public List<DetectedFace> detect(Frame frame, SearchWindow search) {
        Objects.requireNonNull(frame, "frame");
        Objects.requireNonNull(search, "search");
        return networks.use(network ->
                SearchPlan.find(frame, search, SMALLEST_SIDE, settings, pass -> detect(frame, pass, network)));
    }

    @Override
    public void close() {
        networks.close();
    }

    private static List<DetectedFace> detect(Frame frame, SearchPass pass, YuNet network) {
        WorkingSize size = pass.size();
        List<DetectedFace> faces = new ArrayList<>();
        try (Mats mats = new Mats()) {
            Mat picture = Pixels.reducedBgr(frame, pass.region(), size.width(), size.height(), mats);
            for (float[] numbers : network.faces(picture)) {
                YuNetFace.of(numbers, pass).ifPresent(faces::add);
            }
        }
        return faces;
    }
}
