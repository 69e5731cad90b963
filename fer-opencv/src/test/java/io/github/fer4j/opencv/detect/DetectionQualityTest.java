package io.github.fer4j.opencv.detect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fer4j.detect.DetectedFace;
import io.github.fer4j.image.Box;
import io.github.fer4j.image.Eyes;
import io.github.fer4j.opencv.Photos;
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

    private int faces;
    private int found;
    private int claimed;
    private int eyesSought;
    private int eyesFound;
    private int eyesInPlace;

    @Test
    void findsNearlyAllFrontalFacesFewFalseOnesAndTheirEyes() throws IOException {
        Path folder = Photos.shared("media/boxes/cmu-mit");
        Map<String, List<double[]>> eyes = numbers(folder.resolve("ground_truth_landmarks.txt"));
        try (HaarFaceDetector detector = HaarFaceDetector.builder().build()) {
            for (Map.Entry<String, List<double[]>> photo :
                    numbers(folder.resolve("ground_truth_bboxes.txt")).entrySet()) {
                String name = photo.getKey();
                List<DetectedFace> claims =
                        detector.detect(Photos.read(folder.resolve("test_jpg").resolve(name)));
                count(photo.getValue(), claims);
                countEyes(eyes.getOrDefault(name, List.of()), claims);
            }
        }
        assertThat(faces).isEqualTo(511);
        assertThat((double) found / faces).as("recall").isGreaterThan(0.865); // measured 0.875
        assertThat((double) found / claimed).as("precision").isGreaterThan(0.975); // measured 0.987
        assertThat((double) eyesFound / eyesSought).as("faces with eyes").isGreaterThan(0.38); // measured 0.42
        assertThat((double) eyesInPlace / eyesFound).as("eyes in place").isGreaterThan(0.95); // measured 0.97
    }

    private void count(List<double[]> truths, List<DetectedFace> claims) {
        faces += truths.size();
        claimed += claims.size();
        found += matched(truths, claims.stream().map(DetectedFace::box).toList());
    }

    private void countEyes(List<double[]> truths, List<DetectedFace> claims) {
        for (double[] truth : truths) {
            for (DetectedFace face : claims) {
                if (holds(face.box(), truth)) {
                    eyesSought++;
                    eyesFound += face.eyes().isPresent() ? 1 : 0;
                    eyesInPlace += face.eyes().isPresent() && error(face.eyes().get(), truth) < 0.25 ? 1 : 0;
                }
            }
        }
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
