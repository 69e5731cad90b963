package io.github.fer4j.opencv.detect;

import io.github.fer4j.detect.DetectedFace;
import io.github.fer4j.detect.FaceDetector;
import io.github.fer4j.detect.SearchWindow;
import io.github.fer4j.image.Frame;
import io.github.fer4j.model.detect.DetectorModel;
import io.github.fer4j.model.detect.search.Candidate;
import io.github.fer4j.model.detect.search.LeastLogit;
import io.github.fer4j.model.detect.search.Pyramid;
import io.github.fer4j.model.detect.search.Verifier;
import io.github.fer4j.opencv.internal.Cascade;
import io.github.fer4j.opencv.internal.Mats;
import io.github.fer4j.opencv.internal.Pool;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.opencv.core.Mat;
import org.opencv.core.MatOfInt;
import org.opencv.core.MatOfRect;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.objdetect.CascadeClassifier;

/**
 * Finds upright faces as {@link HaarFaceDetector} does (Viola-Jones), but lets a small network of this library decide: the
 * cascade gives every place that looks like a face to few of its windows, and the network says which of them are faces and
 * where their eyes are. It has fewer false boxes, finds more faces, and takes a little longer.
 *
 * <p>Thread-safe: it holds up to one cascade and one network for each processor, further callers wait. Closing frees the
 * memory. Faces come largest first, each with its eyes and a score.
 */
public final class CascadeFaceDetector implements FaceDetector {

    /** Where only larger faces are sought, the copy is reduced until the smallest of them has this size. */
    private static final int REDUCED_FACE_SIZE = 40;

    /** Smaller faces of a copy are often missed. */
    private static final int RELIABLE_FACE_SIZE = 24;

    private static final double SCALE_FACTOR = 1.1;
    private static final int NEIGHBOURS = 1;

    /** How much the logarithm of the number of agreeing windows counts, beside the logit. */
    private static final double TRUST = 0.7;

    private final SearchSettings settings;
    private final FaceThreshold threshold;
    private final Pool<Parts> pool;

    CascadeFaceDetector(CascadeFaceDetectorBuilder builder) {
        DetectorModel model = builder.networks();
        settings = builder.settings(REDUCED_FACE_SIZE, RELIABLE_FACE_SIZE);
        threshold = builder.threshold(model.thresholds().cascade());
        pool = new Pool<>(
                Runtime.getRuntime().availableProcessors(),
                () -> Parts.of(model),
                Parts::close,
                "the detector is closed");
        // Makes the first parts: what cannot be used shows here.
        pool.use(made -> made);
    }

    /**
     * Begins with the default options.
     *
     * @return a new builder
     */
    public static CascadeFaceDetectorBuilder builder() {
        return new CascadeFaceDetectorBuilder();
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
        return pool.use(parts -> SearchPlan.find(
                frame, search, Cascade.SIDE, settings, pass -> detect(frame, pass, threshold.in(search), parts)));
    }

    @Override
    public void close() {
        pool.close();
    }

    private List<DetectedFace> detect(Frame frame, SearchPass pass, LeastLogit least, Parts parts) {
        try (Mats mats = new Mats()) {
            Mat gray = GrayCopy.of(frame, pass, mats);
            List<Candidate> places = places(gray, pass, parts.cascade(), mats);
            Pyramid pyramid = new Pyramid(GrayCopy.picture(gray));
            return PlacedFace.all(new Verifier(parts.network(), least, TRUST).verify(pyramid, places), pass);
        }
    }

    private static List<Candidate> places(Mat gray, SearchPass pass, CascadeClassifier cascade, Mats mats) {
        double scale = pass.size().scale();
        double minimum = Math.max(Cascade.SIDE, Math.floor(pass.minimum() * scale));
        double maximum = Math.min(Math.ceil(pass.maximum() * scale), Integer.MAX_VALUE);
        if (maximum < minimum) {
            return List.of();
        }
        MatOfRect found = mats.own(new MatOfRect());
        MatOfInt votes = mats.own(new MatOfInt());
        Size smallest = new Size(minimum, minimum);
        Size largest = new Size(maximum, maximum);
        cascade.detectMultiScale2(gray, found, votes, SCALE_FACTOR, NEIGHBOURS, 0, smallest, largest);
        List<Candidate> places = new ArrayList<>();
        for (Rect rect : found.toArray()) {
            double agreeing = votes.get(places.size(), 0)[0];
            places.add(new Candidate(
                    rect.x + rect.width / 2.0, rect.y + rect.height / 2.0, rect.width, 0, Math.log(agreeing)));
        }
        return places;
    }

    /** What one thread uses together. */
    private record Parts(CascadeClassifier cascade, OpenCvNetwork network) {

        static Parts of(DetectorModel model) {
            return new Parts(Cascade.FRONTAL_FACE.load(), FaceNetworks.verification(model));
        }

        /** The garbage collector frees the cascade. */
        void close() {
            network.close();
        }
    }
}
