package io.github.fer4j.opencv.detect;

import io.github.fer4j.detect.DetectedFace;
import io.github.fer4j.detect.FaceDetector;
import io.github.fer4j.detect.SearchWindow;
import io.github.fer4j.image.Box;
import io.github.fer4j.image.Eyes;
import io.github.fer4j.image.Frame;
import io.github.fer4j.opencv.internal.Cascade;
import io.github.fer4j.opencv.internal.Mats;
import io.github.fer4j.opencv.internal.OpenCvLibrary;
import io.github.fer4j.opencv.internal.Pixels;
import io.github.fer4j.opencv.internal.Pool;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.opencv.core.Mat;
import org.opencv.core.MatOfRect;
import org.opencv.core.Rect;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;
import org.opencv.objdetect.CascadeClassifier;

/**
 * The Viola-Jones detector: finds upright frontal faces with a cascade of boosted Haar features, and in each its eyes.
 *
 * <p>Thread-safe: it holds up to one cascade for each processor, further callers wait. The memory of the cascades is
 * given back by the garbage collector after {@link #close()}. A head turned or tilted by more than about 20 degrees is
 * mostly missed. Faces come largest first. If {@link HaarFaceDetectorBuilder#findEyes} is on, a box without eyes that
 * lies mostly inside a larger face is dropped: such a box is usually a mouth or a chin.
 *
 * <pre>{@code
 * try (HaarFaceDetector detector = HaarFaceDetector.builder().minimumFaceSize(40).build()) {
 *     List<DetectedFace> faces = detector.detect(frame);
 * }
 * }</pre>
 */
public final class HaarFaceDetector implements FaceDetector {

    /** Not just the cascade's 20, or it would see the smallest faces in one pass only and mostly miss them. */
    private static final int REDUCED_FACE_SIZE = 40;

    /** Faces of the cascade's 20 pixels are seen in one pass only, and mostly missed. */
    private static final int RELIABLE_FACE_SIZE = 26;

    private final double scaleFactor;
    private final int minimumNeighbours;
    private final SearchSettings settings;
    private final boolean findEyes;
    private final boolean searchWithRim;
    private final Pool<Cascades> pool;

    HaarFaceDetector(HaarFaceDetectorBuilder builder) {
        OpenCvLibrary.load();
        scaleFactor = builder.scaleFactor;
        minimumNeighbours = builder.minimumNeighbours;
        settings = builder.settings(REDUCED_FACE_SIZE, RELIABLE_FACE_SIZE);
        findEyes = builder.findEyes;
        searchWithRim = builder.searchWithRim;
        pool = new Pool<>(
                Runtime.getRuntime().availableProcessors(),
                () -> Cascades.load(findEyes),
                cascades -> {},
                "the detector is closed");
    }

    /**
     * Begins with the default options.
     *
     * @return a new builder
     */
    public static HaarFaceDetectorBuilder builder() {
        return new HaarFaceDetectorBuilder();
    }

    @Override
    public List<DetectedFace> detect(Frame frame) {
        return detect(frame, SearchWindow.everywhere());
    }

    /**
     * Finds the faces in a part of a frame or of some sizes. Only that part is converted and searched, and in a reduced
     * copy if the smallest face allows it: it is brought to 40 pixels.
     */
    @Override
    public List<DetectedFace> detect(Frame frame, SearchWindow search) {
        Objects.requireNonNull(frame, "frame");
        Objects.requireNonNull(search, "search");
        return pool.use(cascades -> SearchPlan.inside(frame, search, Cascade.SIDE)
                .map(inside -> detect(frame, inside, cascades))
                .orElse(List.of()));
    }

    @Override
    public void close() {
        pool.close();
    }

    private List<DetectedFace> detect(Frame frame, SearchWindow search, Cascades cascades) {
        List<DetectedFace> faces = new ArrayList<>();
        SearchPlan.of(frame.width(), frame.height(), search, settings)
                .search(pass -> detect(frame, pass, cascades))
                .stream()
                .filter(face -> search.matches(face.box()))
                .forEach(faces::add);
        if (faces.isEmpty() && searchWithRim && RimmedCopy.suits(search, frame.width(), frame.height())) {
            faces.addAll(detectWithRim(frame, search.region(), cascades.face()));
        }
        faces.sort(LargestFirst.ORDER);
        return findEyes ? InnerFaces.remove(faces) : List.copyOf(faces);
    }

    private List<DetectedFace> detect(Frame frame, SearchPass pass, Cascades cascades) {
        Box region = pass.region();
        try (Mats mats = new Mats()) {
            Mat gray = Pixels.gray(frame, region, mats);
            List<DetectedFace> faces = new ArrayList<>();
            for (Box box : findFaces(gray, pass, cascades.face(), mats)) {
                faces.add(new DetectedFace(box, findEyes(gray, box, cascades.eye())).movedBy(region.x(), region.y()));
            }
            return faces;
        }
    }

    private List<Box> findFaces(Mat gray, SearchPass pass, CascadeClassifier classifier, Mats mats) {
        WorkingSize working = pass.size();
        Mat reduced = GrayCopy.reduced(gray, working, mats);
        double minimum = Math.max(Cascade.SIDE, Math.floor(pass.minimum() * working.scale()));
        double maximum = Math.min(Math.ceil(pass.maximum() * working.scale()), Integer.MAX_VALUE);
        if (maximum < minimum) {
            return List.of();
        }
        List<Box> boxes = new ArrayList<>();
        for (Rect rect : search(classifier, reduced, minimum, maximum, mats)) {
            boxes.add(working.toFrame(rect));
        }
        return boxes;
    }

    private List<DetectedFace> detectWithRim(Frame frame, Box whole, CascadeClassifier classifier) {
        RimmedCopy copy = RimmedCopy.of(whole);
        WorkingSize working = copy.size();
        try (Mats mats = new Mats()) {
            Mat reduced = mats.create();
            Size size = new Size(working.width(), working.height());
            Imgproc.resize(Pixels.gray(frame, whole, mats), reduced, size, 0, 0, Imgproc.INTER_AREA);
            double minimum = Math.max(Cascade.SIDE, copy.smallest());
            List<DetectedFace> faces = new ArrayList<>();
            for (Rect rect : search(classifier, copy.rimmed(reduced, mats), minimum, Integer.MAX_VALUE, mats)) {
                Rect inside = new Rect(rect.x - copy.rimX(), rect.y - copy.rimY(), rect.width, rect.height);
                if (copy.isHelped(inside.x, inside.y, inside.width, inside.height)) {
                    faces.add(DetectedFace.of(working.toFrame(inside)));
                }
            }
            return faces;
        }
    }

    private Rect[] search(CascadeClassifier classifier, Mat gray, double minimum, double maximum, Mats mats) {
        MatOfRect found = mats.own(new MatOfRect());
        Size smallest = new Size(minimum, minimum);
        Size largest = new Size(maximum, maximum);
        classifier.detectMultiScale(gray, found, scaleFactor, minimumNeighbours, 0, smallest, largest);
        return found.toArray();
    }

    private static Optional<Eyes> findEyes(Mat gray, Box face, @Nullable CascadeClassifier classifier) {
        return classifier == null ? Optional.empty() : EyeFinder.find(gray, face, classifier);
    }
}
