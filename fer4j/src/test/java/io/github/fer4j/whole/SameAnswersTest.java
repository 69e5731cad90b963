package io.github.fer4j.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OrtException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.fer4j.classify.EmotionClassifier;
import io.github.fer4j.dataset.Dataset;
import io.github.fer4j.dataset.Fer2013Csv;
import io.github.fer4j.dataset.Split;
import io.github.fer4j.detect.FaceDetector;
import io.github.fer4j.djl.DjlEmotionClassifier;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import io.github.fer4j.evaluate.Evaluation;
import io.github.fer4j.image.Frame;
import io.github.fer4j.model.BundledModels;
import io.github.fer4j.model.EmotionModel;
import io.github.fer4j.opencv.classify.OpenCvEmotionClassifier;
import io.github.fer4j.opencv.detect.HaarFaceDetector;
import io.github.fer4j.opencv.preprocess.OpenCvFacePreprocessor;
import io.github.fer4j.preprocess.FaceImage;
import io.github.fer4j.preprocess.GammaCorrection;
import io.github.fer4j.support.MovingFaces;
import io.github.fer4j.support.RealFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** PyTorch, OpenCV and ONNX Runtime give the same probabilities, and count the same faces right. */
class SameAnswersTest {

    private static final float ROUNDING = 1e-5f;

    static Stream<Arguments> modelsAndBatches() {
        return models().flatMap(model -> Stream.of(1, 8, 33).map(batch -> Arguments.of(model, batch)));
    }

    static Stream<String> models() {
        return BundledModels.NAMES.stream();
    }

    @ParameterizedTest
    @MethodSource("modelsAndBatches")
    void onRealFacesAndOnNoise(String name, int batch) throws OrtException {
        EmotionModel model = BundledModels.named(name);
        assertSame(model, real(batch));
        assertSame(model, noise(batch));
    }

    private static void assertSame(EmotionModel model, List<FaceImage> faces) throws OrtException {
        try (EmotionClassifier djl = DjlEmotionClassifier.of(model);
                EmotionClassifier openCv = OpenCvEmotionClassifier.of(model);
                OnnxRuntimeModel onnxRuntime = new OnnxRuntimeModel(model)) {
            List<EmotionScores> expected = djl.classify(faces);
            List<EmotionScores> actual = openCv.classify(faces);
            float[][] third = onnxRuntime.probabilities(faces);
            for (int face = 0; face < faces.size(); face++) {
                for (int label = 0; label < model.labels().size(); label++) {
                    Emotion emotion = model.labels().get(label);
                    float probability = expected.get(face).of(emotion);
                    assertThat(actual.get(face).of(emotion)).isCloseTo(probability, within(ROUNDING));
                    assertThat(third[face][label]).isCloseTo(probability, within(ROUNDING));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void otherProgramsReadTheLabelsFromTheMetadata(String name) throws OrtException, JsonProcessingException {
        EmotionModel model = BundledModels.named(name);
        try (OnnxRuntimeModel onnxRuntime = new OnnxRuntimeModel(model)) {
            Map<String, String> metadata = onnxRuntime.metadata();
            assertThat(new ObjectMapper().readValue(metadata.get("labels"), String[].class))
                    .containsExactly(model.labels().stream().map(Emotion::label).toArray(String[]::new));
            assertThat(Double.parseDouble(metadata.get("temperature")))
                    .isEqualTo(model.scaling().temperature());
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void onTheValidationSplitToTheLastFace(String name) {
        Dataset data = Fer2013Csv.read(List.of(RealFiles.fer2013("public-test.csv.gz")))
                .split(Split.VALIDATION);
        EmotionModel model = BundledModels.named(name);
        try (EmotionClassifier djl = DjlEmotionClassifier.of(model);
                EmotionClassifier openCv = OpenCvEmotionClassifier.of(model)) {
            Evaluation expected = Evaluation.of(djl, data, 64);
            assertThat(Evaluation.of(openCv, data, 64).matrix()).isEqualTo(expected.matrix());
        }
    }

    /** The faces of the two photos again and again, each time brightened a little more. */
    private static List<FaceImage> real(int count) {
        List<FaceImage> faces = new ArrayList<>();
        for (double gamma = 1; faces.size() < count; gamma *= 0.95) {
            OpenCvFacePreprocessor preprocessor = new OpenCvFacePreprocessor(GammaCorrection.fixed(gamma));
            for (String photo : List.of("sinaface.jpg", "ss.jpg")) {
                Frame frame = MovingFaces.photo(photo);
                try (FaceDetector detector = HaarFaceDetector.builder().build()) {
                    faces.addAll(preprocessor.preprocess(frame, detector.detect(frame)));
                }
            }
        }
        return faces.subList(0, count);
    }

    private static List<FaceImage> noise(int count) {
        SplittableRandom random = new SplittableRandom(17);
        List<FaceImage> faces = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] pixels = new byte[FaceImage.PIXELS];
            random.nextBytes(pixels);
            faces.add(FaceImage.of(pixels));
        }
        return faces;
    }
}
