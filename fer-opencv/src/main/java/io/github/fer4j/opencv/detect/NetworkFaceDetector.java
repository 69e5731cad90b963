package io.github.fer4j.opencv.detect;

import io.github.fer4j.detect.DetectedFace;
import io.github.fer4j.detect.FaceDetector;
import io.github.fer4j.detect.SearchWindow;
import io.github.fer4j.image.Frame;
import io.github.fer4j.model.detect.DetectorModel;
import io.github.fer4j.model.detect.search.Candidate;
import io.github.fer4j.model.detect.search.LeastLogit;
import io.github.fer4j.model.detect.search.Proposer;
import io.github.fer4j.model.detect.search.Pyramid;
import io.github.fer4j.model.detect.search.Verifier;
import io.github.fer4j.opencv.internal.Mats;
import io.github.fer4j.opencv.internal.Pool;
import java.util.List;
import java.util.Objects;

/**
 * Finds faces with two small networks of this library: the first proposes places in the whole picture, the second looks at
 * each of them, turned upright, and says whether it is a face and where its eyes are. Faces may be turned by up to 45 degrees
 * either way.
 *
 * <p>Thread-safe: it holds up to one pair of networks for each processor, further callers wait. Closing frees the memory.
 * Faces come largest first, each with its eyes and a score. The boxes are squares, as wide as those of {@link
 * HaarFaceDetector}; they stay upright for a turned face, whose eyes tell the angle.
 *
 * <pre>{@code
 * try (NetworkFaceDetector detector = NetworkFaceDetector.builder().build()) {
 *     List<DetectedFace> faces = detector.detect(frame);
 * }
 * }</pre>
 */
public final class NetworkFaceDetector implements FaceDetector {

    private static final int SMALLEST_SIDE = 16;

    /** Where only larger faces are sought, the copy is reduced until the smallest of them has this size. */
    private static final int REDUCED_FACE_SIZE = 28;

    /** Smaller faces of a copy are often missed. */
    private static final int RELIABLE_FACE_SIZE = 24;

    /** Logits: most places that the first network doubts are none. */
    private static final double PROPOSED = -0.75;

    private static final int MOST_PROPOSALS = 120;

    /** How much the first network's opinion counts. */
    private static final double TRUST = 0.5;

    private final SearchSettings settings;
    private final FaceThreshold threshold;
    private final Pool<FaceNetworks> networks;

    NetworkFaceDetector(NetworkFaceDetectorBuilder builder) {
        DetectorModel model = builder.networks();
        settings = builder.settings(REDUCED_FACE_SIZE, RELIABLE_FACE_SIZE);
        threshold = builder.threshold(model.thresholds().network());
        networks = new Pool<>(
                Runtime.getRuntime().availableProcessors(),
                () -> FaceNetworks.of(model),
                FaceNetworks::close,
                "the detector is closed");
        // Makes the first networks: what cannot be used shows here.
        networks.use(made -> made);
    }

    /**
     * Begins with the default options.
     *
     * @return a new builder
     */
    public static NetworkFaceDetectorBuilder builder() {
        return new NetworkFaceDetectorBuilder();
    }

    @Override
    public List<DetectedFace> detect(Frame frame) {
        return detect(frame, SearchWindow.everywhere());
    }

    /**
     * Finds the faces in a part of a frame or of some sizes. Only that part is searched, and in a reduced copy if the
     * smallest face allows it.
     */
    @Override
    public List<DetectedFace> detect(Frame frame, SearchWindow search) {
        Objects.requireNonNull(frame, "frame");
        Objects.requireNonNull(search, "search");
        boolean thorough = SearchPlan.isOfPhoto(search);
        LeastLogit least = threshold.in(search);
        return networks.use(pair -> SearchPlan.find(
                frame, search, SMALLEST_SIDE, settings, pass -> detect(frame, pass, least, thorough, pair)));
    }

    @Override
    public void close() {
        networks.close();
    }

    private static List<DetectedFace> detect(
            Frame frame, SearchPass pass, LeastLogit least, boolean thorough, FaceNetworks pair) {
        Pyramid pyramid;
        try (Mats mats = new Mats()) {
            pyramid = new Pyramid(GrayCopy.picture(GrayCopy.of(frame, pass, mats)));
        }
        double scale = pass.size().scale();
        Proposer proposer = new Proposer(pair.proposal(), PROPOSED, MOST_PROPOSALS, thorough);
        List<Candidate> places = proposer.propose(pyramid, pass.minimum() * scale, pass.maximum() * scale);
        return PlacedFace.all(new Verifier(pair.verification(), least, TRUST).verify(pyramid, places), pass);
    }
}
