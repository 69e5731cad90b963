package io.github.fer4j.quality;

import io.github.fer4j.detect.DetectedFace;
import io.github.fer4j.image.Box;
import io.github.fer4j.image.Frame;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * How good the picture of a face is for telling its emotion. Immutable, thread-safe and serializable.
 *
 * <p>Sharpness, brightness and contrast are measured on the face as 48x48 grey levels, which is about what a network gets to
 * see of it. What covers a face, a face in profile and the blocks of strong JPEG compression are not measured.
 *
 * @param size the shorter side of the box, in pixels of the picture
 * @param sharpness 0 (blurred) to 1, whatever the contrast. Faces that look sharp have about 0.55; a face of fewer than 48
 *     pixels is unsharp by its size alone
 * @param noise the standard deviation of the noise, as a share of that of all grey levels, 0 to 1. Clean faces have about 0.1
 * @param brightness the mean grey level, 0 (black) to 1 (white)
 * @param contrast the standard deviation of the grey levels, as a share of the largest possible, 0 to 1. Faces in good light
 *     have about 0.4
 * @param pose how the face is turned; empty if its eyes were not found
 * @param detectorScore how sure the detector is, 0 to 1; empty if it does not say. Scores of different detectors cannot be
 *     compared
 */
public record FaceQuality(
        int size,
        double sharpness,
        double noise,
        double brightness,
        double contrast,
        Optional<FacePose> pose,
        OptionalDouble detectorScore)
        implements Serializable {

    private static final double WHITE = 255;

    /** Half of the pixels black, half of them white. */
    private static final double LARGEST_DEVIATION = WHITE / 2;

    /**
     * Measures.
     *
     * @param size the shorter side of the box in pixels, at least 1
     * @param sharpness 0..1
     * @param noise 0..1
     * @param brightness 0..1
     * @param contrast 0..1
     * @param pose how the face is turned; empty if its eyes were not found
     * @param detectorScore 0..1; empty if the detector does not say
     * @throws IllegalArgumentException if a number is out of range
     */
    public FaceQuality {
        Objects.requireNonNull(pose, "pose");
        Objects.requireNonNull(detectorScore, "detectorScore");
        if (size < 1) {
            throw new IllegalArgumentException("the size must be at least 1, not " + size);
        }
        requireShare("sharpness", sharpness);
        requireShare("noise", noise);
        requireShare("brightness", brightness);
        requireShare("contrast", contrast);
        detectorScore.ifPresent(score -> requireShare("detectorScore", score));
    }

    /**
     * Measures a face. It takes 0.1 to 0.3 milliseconds, and reads at most 192x192 pixels of the frame.
     *
     * @param frame of any format and size; not changed
     * @param face where it is. Where its box lies outside the frame, the frame's edge is repeated
     * @return the measures
     */
    public static FaceQuality of(Frame frame, DetectedFace face) {
        Objects.requireNonNull(frame, "frame");
        Objects.requireNonNull(face, "face");
        Box box = face.box();
        GrayFace gray = GrayFace.of(frame, box);
        return new FaceQuality(
                Math.min(box.width(), box.height()),
                Sharpness.of(gray.smoothed()),
                Noise.of(gray),
                Math.min(1, gray.mean() / WHITE),
                Math.min(1, gray.deviation() / LARGEST_DEVIATION),
                face.eyes().flatMap(eyes -> FacePose.of(box, eyes)),
                face.score());
    }

    /**
     * How good the picture is, in one number: what is left of a classifier's accuracy above guessing on faces of this size,
     * sharpness, noise, brightness and contrast, as a share of what it has on good faces. At 1 nothing is lost, at 0.5 half,
     * at 0 the answer is a guess. Pose and detector score do not count.
     *
     * <p>The curves were chosen on FER2013's PublicTest faces, degraded in steps. They describe an average: a single face may
     * be judged rightly at 0.1, or wrongly at 1.
     *
     * @return 0..1
     */
    public double score() {
        return QualityScore.of(this);
    }

    private static void requireShare(String name, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(name + " must be between 0 and 1, not " + value);
        }
    }

    private Object writeReplace() {
        return new Serialized(
                size,
                sharpness,
                noise,
                brightness,
                contrast,
                pose.orElse(null),
                detectorScore.isPresent() ? detectorScore.getAsDouble() : null);
    }

    /** What is written instead, for an Optional cannot be. */
    private record Serialized(
            int size,
            double sharpness,
            double noise,
            double brightness,
            double contrast,
            @Nullable FacePose pose,
            @Nullable Double detectorScore)
            implements Serializable {

        private Object readResolve() {
            return new FaceQuality(
                    size,
                    sharpness,
                    noise,
                    brightness,
                    contrast,
                    Optional.ofNullable(pose),
                    detectorScore == null ? OptionalDouble.empty() : OptionalDouble.of(detectorScore));
        }
    }
}
