package io.github.fer4j.opencv.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.github.fer4j.classify.EmotionClassifier;
import io.github.fer4j.emotion.EmotionScores;
import io.github.fer4j.error.ModelException;
import io.github.fer4j.model.BundledModels;
import io.github.fer4j.model.EmotionModel;
import io.github.fer4j.model.onnx.OnnxExport;
import io.github.fer4j.opencv.classify.OpenCvEmotionClassifier;
import io.github.fer4j.preprocess.FaceImage;
import io.github.fer4j.support.ResidentMemory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;

class OnnxNetTest {

    /** Each holds 20 MB, of which the garbage collector knows nothing. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aClosedNetworkIsFreedAtOnce(@TempDir Path folder) throws Exception {
        assertThat(ResidentMemory.addedIn(folder, 256, ManyNetworks.class))
                .as("kB more")
                .isLessThan(40_000);
    }

    /** Prints how many kilobytes thirty networks add that are closed at once. */
    static final class ManyNetworks {

        private ManyNetworks() {}

        public static void main(String[] args) throws IOException {
            OnnxExport onnx = OnnxExport.of(BundledModels.regularized());
            readAndClose(onnx, 5);
            long before = ResidentMemory.kilobytes();
            readAndClose(onnx, 30);
            System.out.println(ResidentMemory.kilobytes() - before);
        }

        private static void readAndClose(OnnxExport onnx, int times) {
            for (int i = 0; i < times; i++) {
                OnnxNet.of(onnx, "regularized").close();
            }
        }
    }

    @Test
    void closingTwiceIsHarmless() {
        OnnxNet net = OnnxNet.of(OnnxExport.of(BundledModels.baseline()), "baseline");
        net.close();
        net.close();
    }

    /** As the documentation shows it for OpenCV in other languages. */
    @Test
    void theGraphAlsoGivesProbabilities() {
        EmotionModel model = BundledModels.regularized();
        float[] grey = new float[FaceImage.PIXELS];
        try (OnnxNet net = OnnxNet.of(OnnxExport.of(model), "regularized");
                EmotionClassifier classifier = OpenCvEmotionClassifier.of(model);
                Mats mats = new Mats()) {
            Mat blob = mats.own(new Mat(new int[] {1, 1, FaceImage.SIZE, FaceImage.SIZE}, CvType.CV_32F));
            blob.put(new int[] {0, 0, 0, 0}, grey);
            net.setInput(blob);
            float[] probabilities = new float[model.labels().size()];
            mats.own(net.forward("probabilities")).get(0, 0, probabilities);
            EmotionScores expected = classifier
                    .classify(List.of(FaceImage.of(new byte[FaceImage.PIXELS])))
                    .get(0);
            for (int label = 0; label < probabilities.length; label++) {
                assertThat(probabilities[label])
                        .isCloseTo(expected.of(model.labels().get(label)), within(1e-5f));
            }
        }
    }

    @Test
    void whatOpenCvCannotReadIsAModelException() {
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> OnnxNet.read(new MatOfByte((byte) 1, (byte) 2, (byte) 3), "strange"))
                .withMessageStartingWith("OpenCV cannot read the network strange: ");
    }
}
