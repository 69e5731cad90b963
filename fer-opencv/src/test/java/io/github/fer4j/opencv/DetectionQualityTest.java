package io.github.fer4j.opencv;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fer4j.detect.DetectedFace;
import io.github.fer4j.image.Box;
import io.github.fer4j.image.Eyes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** How many faces are found, how many of those are faces, and how exact the eyes are, on 130 photos of 511 faces. */
class DetectionQualityTest {

    private static final double OVERLAP = 0.3;

    @Test
    void findsNearlyAllFrontalFacesAndFewFalseOnes() throws IOException {
        Path folder = Photos.shared("media/boxes/cmu-mit");
        int all = 0;
        int found = 0;
        int claimed = 0;
        try (HaarFaceDetector detector =
                HaarFaceDetector.builder().findEyes(false).build()) {
            for (Map.Entry<String, List<double[]>> photo :
                    numbers(folder.resolve("ground_truth_bboxes.txt")).entrySet()) {
                List<Box> claims = new ArrayList<>();
                for (DetectedFace face :
                        detector.detect(Photos.read(folder.resolve("test_jpg").resolve(photo.getKey())))) {
                    claims.add(face.box());
                }
                all += photo.getValue().size();
                claimed += claims.size();
                found += matched(photo.getValue(), claims);
            }
        }
        assertThat(all).isEqualTo(511);
        assertThat((double) found / all).as("recall").isGreaterThan(0.865); // measured 0.875
        assertThat((double) found / claimed).as("precision").isGreaterThan(0.975); // measured 0.987
    }

    @Test
    void eyesAreWithinAQuarterOfTheirDistance() throws IOException {
        Path folder = Photos.shared("media/boxes/cmu-mit");
        int sought = 0;
        int found = 0;
        int near = 0;
        try (HaarFaceDetector detector =
                HaarFaceDetector.builder().minimumFaceSize(40).build()) {
            for (Map.Entry<String, List<double[]>> photo :
                    numbers(folder.resolve("ground_truth_landmarks.txt")).entrySet()) {
                List<DetectedFace> faces =
                        detector.detect(Photos.read(folder.resolve("test_jpg").resolve(photo.getKey())));
                for (double[] truth : photo.getValue()) {
                    for (DetectedFace face : faces) {
                        if (holds(face.box(), truth)) {
                            sought++;
                            found += face.eyes().isPresent() ? 1 : 0;
                            near += face.eyes().isPresent() && error(face.eyes().get(), truth) < 0.25 ? 1 : 0;
                        }
                    }
                }
            }
        }
        assertThat(sought).as("faces of 40 pixels and more").isGreaterThan(150);
        assertThat((double) found / sought).as("faces with eyes").isGreaterThan(0.45);
        assertThat((double) near / found).as("eyes in place").isGreaterThan(0.95);
    }

    private static int matched(List<double[]> truths, List<Box> claims) {
        List<Box> left = new ArrayList<>(claims);
        int matched = 0;
        for (double[] t : truths) {
            Box truth = new Box((int) t[0], (int) t[1], (int) Math.max(1, t[2] - t[0]), (int) Math.max(1, t[3] - t[1]));
            for (Box claim : left) {
                if (claim.intersectionOverUnion(truth) >= OVERLAP) {
                    left.remove(claim);
                    matched++;
                    break;
                }
            }
        }
        return matched;
    }

    private static boolean holds(Box box, double[] truth) {
        double x = (truth[0] + truth[2]) / 2;
        double y = (truth[1] + truth[3]) / 2;
        boolean inside = x > box.x() && x < box.right() && y > box.y() && y < box.bottom();
        return inside && distance(truth) > 0.25 * box.width();
    }

    private static double error(Eyes eyes, double[] truth) {
        double left = Math.hypot(eyes.left().x() - 0.5 - truth[0], eyes.left().y() - 0.5 - truth[1]);
        double right =
                Math.hypot(eyes.right().x() - 0.5 - truth[2], eyes.right().y() - 0.5 - truth[3]);
        return Math.max(left, right) / distance(truth);
    }

    private static double distance(double[] truth) {
        return Math.hypot(truth[2] - truth[0], truth[3] - truth[1]);
    }

    /** Lines of a file name and numbers. */
    private static Map<String, List<double[]>> numbers(Path file) throws IOException {
        Map<String, List<double[]>> numbers = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            String[] parts = line.trim().split("\\s+", -1);
            if (parts.length > 4) {
                double[] values = new double[parts.length - 1];
                for (int i = 0; i < values.length; i++) {
                    values[i] = Double.parseDouble(parts[i + 1]);
                }
                numbers.computeIfAbsent(parts[0], name -> new ArrayList<>()).add(values);
            }
        }
        return numbers;
    }
}
