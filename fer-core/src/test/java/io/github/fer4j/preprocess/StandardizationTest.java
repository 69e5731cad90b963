package io.github.fer4j.preprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StandardizationTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void agreesWithTwoPassesOverAllPixels(long seed) {
        List<FaceImage> faces = faces(new Random(seed));
        double sum = 0;
        long count = 0;
        for (FaceImage face : faces) {
            for (byte pixel : face.toBytes()) {
                sum += pixel & 0xFF;
                count++;
            }
        }
        double mean = sum / count;
        double squares = 0;
        for (FaceImage face : faces) {
            for (byte pixel : face.toBytes()) {
                squares += ((pixel & 0xFF) - mean) * ((pixel & 0xFF) - mean);
            }
        }
        Standardization standardization = Standardization.of(faces);
        assertThat(standardization.mean()).as("seed %d", seed).isEqualTo(mean, offset(1e-9));
        assertThat(standardization.deviation()).as("seed %d", seed).isEqualTo(Math.sqrt(squares / count), offset(1e-7));
    }

    @Test
    void copiesFacesOneAfterTheOther() {
        List<FaceImage> faces = faces(new Random(9));
        Standardization standardization = new Standardization(100, 50);
        float[] copies = standardization.apply(faces);
        assertThat(copies).hasSize(faces.size() * FaceImage.PIXELS);
        assertThat(copies[FaceImage.PIXELS + 2 * FaceImage.SIZE + 5])
                .isEqualTo((faces.get(1).at(5, 2) - 100) / 50f, offset(1e-5f));
        assertThat(standardization.apply(List.of())).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {6, 7, 8})
    void bringsTheFacesItIsMadeOfToMean0AndVariance1(long seed) {
        List<FaceImage> faces = faces(new Random(seed));
        Standardization standardization = Standardization.of(faces);
        double sum = 0;
        double squares = 0;
        for (FaceImage face : faces) {
            float[] values = new float[FaceImage.PIXELS];
            face.copyTo(values, 0);
            standardization.apply(values, 0, values.length);
            for (float value : values) {
                sum += value;
                squares += (double) value * value;
            }
        }
        double count = (double) faces.size() * FaceImage.PIXELS;
        assertThat(sum / count).as("seed %d", seed).isEqualTo(0, offset(1e-5));
        assertThat(squares / count).as("seed %d", seed).isEqualTo(1, offset(1e-5));
    }

    @Test
    void changesTheStretchGivenAndNothingElse() {
        float[] values = {10, 10, 14, 10};
        new Standardization(10, 2).apply(values, 1, 2);
        assertThat(values).containsExactly(10, 0, 2, 10);
    }

    @Test
    void needsFacesThatDiffer() {
        assertThatThrownBy(() -> Standardization.of(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no face to standardise by");
        FaceImage flat = FaceImage.of(new byte[FaceImage.PIXELS]);
        assertThatThrownBy(() -> Standardization.of(List.of(flat, flat)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("mean 0.0 and deviation 0.0 do not standardise");
    }

    @ParameterizedTest
    @CsvSource({"NaN, 1", "0, NaN", "0, 0", "0, -1", "0, Infinity", "Infinity, 1"})
    void rejectsValuesThatDoNotStandardise(double mean, double deviation) {
        assertThatThrownBy(() -> new Standardization(mean, deviation))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("mean " + mean + " and deviation " + deviation + " do not standardise");
    }

    /** Faces of narrow ranges of grey, as real ones are, where one pass may lose digits. */
    private static List<FaceImage> faces(Random random) {
        List<FaceImage> faces = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(20); i++) {
            byte[] pixels = new byte[FaceImage.PIXELS];
            int base = random.nextInt(200);
            int range = 2 + random.nextInt(50);
            for (int j = 0; j < pixels.length; j++) {
                pixels[j] = (byte) (base + random.nextInt(range));
            }
            faces.add(FaceImage.of(pixels));
        }
        return faces;
    }
}
