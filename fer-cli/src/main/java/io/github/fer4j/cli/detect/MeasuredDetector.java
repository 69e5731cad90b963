package io.github.fer4j.cli.detect;

import com.sun.management.OperatingSystemMXBean;
import io.github.fer4j.detect.DetectedFace;
import io.github.fer4j.detect.FaceDetector;
import io.github.fer4j.image.Frame;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A detector and what was counted of it. For one thread. */
final class MeasuredDetector implements AutoCloseable {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private static final double NANOSECONDS_PER_MILLISECOND = 1e6;

    private final String name;
    private final FaceDetector detector;
    private final double overlap;
    private final DetectionCounts upright;
    private final Map<Integer, DetectionCounts> turned = new TreeMap<>();
    private long nanoseconds;

    MeasuredDetector(String name, FaceDetector detector, double overlap) {
        this.name = name;
        this.detector = detector;
        this.overlap = overlap;
        upright = new DetectionCounts(overlap);
    }

    /** Counts a picture as it is, and the time for it. */
    void measure(Frame photo, List<LabelledBox> faces) {
        long before = SYSTEM.getProcessCpuTime();
        List<DetectedFace> found = detector.detect(photo);
        nanoseconds += SYSTEM.getProcessCpuTime() - before;
        upright.add(faces, found);
    }

    /** Counts a turned picture. */
    void measure(TurnedPhoto photo, int degrees) {
        turned.computeIfAbsent(degrees, angle -> new DetectionCounts(overlap))
                .add(photo.faces(), detector.detect(photo.frame()));
    }

    String name() {
        return name;
    }

    /** The name without the file. */
    String kind() {
        return name.replaceFirst("=.*", "");
    }

    DetectionCounts upright() {
        return upright;
    }

    /** By the angle in degrees. */
    Map<Integer, DetectionCounts> turned() {
        return turned;
    }

    /** Not a number for an angle that was not measured. */
    double recallTurned(int degrees) {
        DetectionCounts counts = turned.get(degrees);
        return counts == null ? Double.NaN : counts.recall();
    }

    /** Processor time of all threads for a picture. */
    double milliseconds() {
        return nanoseconds / NANOSECONDS_PER_MILLISECOND / upright.pictures();
    }

    @Override
    public void close() {
        detector.close();
    }
}
