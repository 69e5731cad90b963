package io.github.fer4j.jackson;

import static io.github.fer4j.jackson.Samples.FACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import io.github.fer4j.emotion.FaceEmotion;
import io.github.fer4j.evaluate.ConfusionMatrix;
import io.github.fer4j.evaluate.Evaluation;
import io.github.fer4j.evaluate.Metrics;
import io.github.fer4j.image.Box;
import io.github.fer4j.image.Eyes;
import io.github.fer4j.image.Point;
import io.github.fer4j.quality.FacePose;
import io.github.fer4j.quality.FaceQuality;
import io.github.fer4j.video.FrameFaces;
import io.github.fer4j.video.FrameResult;
import io.github.fer4j.video.VideoFrame;
import io.github.fer4j.video.VideoInfo;
import io.github.fer4j.video.VideoSummary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for the JSON of results with every Jackson. */
abstract class ResultsJsonContract {

    /** A face whose JSON is spoilt in many ways. */
    private static final String JSON = "{\"box\":{\"x\":1,\"y\":2,\"width\":3,\"height\":4},\"emotion\":\"awe\","
            + "\"confidence\":0.75,\"scores\":{\"fear\":0.25,\"awe\":0.75}}";

    abstract String write(Object value);

    /** Throws what Jackson throws. */
    abstract <T> T read(String json, Class<T> type) throws Exception;

    /** With the name of the class in the JSON. */
    abstract Object throughTyped(Object value);

    /** Whether the exception is one that Jackson declares for JSON that does not fit. */
    abstract Class<? extends Exception> mappingError();

    static Stream<Object> results() {
        return Samples.results();
    }

    @ParameterizedTest
    @MethodSource("results")
    void aResultIsReadAsItWasWritten(Object result) throws Exception {
        assertThat(read(write(result), result.getClass())).isEqualTo(result);
    }

    @ParameterizedTest
    @MethodSource("results")
    void aMapperThatWritesTheNamesOfClassesReadsThemToo(Object result) {
        assertThat(throughTyped(result)).isEqualTo(result);
    }

    @Test
    void aFaceHasTheFieldsOfTheProgram() {
        assertThat(write(FACE))
                .isEqualTo("{\"box\":{\"x\":1,\"y\":2,\"width\":3,\"height\":4},"
                        + "\"eyes\":{\"left\":{\"x\":1.5,\"y\":2.0},\"right\":{\"x\":3.0,\"y\":2.5}},"
                        + "\"emotion\":\"awe\",\"confidence\":0.625,"
                        + "\"scores\":{\"fear\":0.25,\"awe\":0.625,\"anger\":0.125}}");
        assertThat(write(Samples.UNCERTAIN))
                .doesNotContain("eyes")
                .contains("\"emotion\":\"uncertain\",\"confidence\":0.625");
    }

    @Test
    void theQualityIsAnObjectOfItsOwn() {
        assertThat(write(Samples.MEASURED))
                .endsWith("\"quality\":{\"score\":1.0,\"size\":24,\"sharpness\":0.5,\"noise\":0.125,"
                        + "\"brightness\":0.25,\"contrast\":0.75,\"roll\":-12.5,\"yawShift\":0.0625,"
                        + "\"pitchShift\":-0.125,\"detectorScore\":0.875}}");
        assertThat(write(Samples.MEASURED_WITHOUT_EYES))
                .endsWith("\"contrast\":0.75}}")
                .contains("\"score\":0.0,");
    }

    @Test
    void theScoreIsThatOfTheRoundedMeasures() throws Exception {
        FaceQuality exact = new FaceQuality(
                100,
                0.34567891,
                0.3456789,
                0.7654321,
                0.08765432,
                Optional.of(new FacePose(179.99, 0, 0)),
                OptionalDouble.empty());
        String json = write(exact);
        assertThat(json).contains("\"sharpness\":0.3457,", "\"roll\":180.0,");
        FaceQuality read = read(json, FaceQuality.class);
        assertThat(read.score()).isCloseTo(exact.score(), within(1e-3));
        assertThat(write(read)).isEqualTo(json);
    }

    @Test
    void invalidQualityIsRefusedWithTheReason() {
        String json = write(Samples.MEASURED);
        assertThatThrownBy(() -> read(json.replace("\"noise\":0.125,", ""), FaceEmotion.class))
                .isInstanceOf(mappingError())
                .hasMessageStartingWith("no valid FaceEmotion: \"noise\" is missing");
        assertThatThrownBy(() -> read(json.replace("\"yawShift\":0.0625,", ""), FaceEmotion.class))
                .isInstanceOf(mappingError())
                .hasMessageStartingWith("no valid FaceEmotion: \"yawShift\" is missing");
        assertThatThrownBy(() -> read(json.replace("\"size\":24", "\"size\":0"), FaceEmotion.class))
                .isInstanceOf(mappingError())
                .hasMessageStartingWith("no valid FaceEmotion: the size must be at least 1, not 0");
    }

    @Test
    void aFrameIsWrittenWithoutItsPictureAndReadAsItsFaces() throws Exception {
        String json = write(Samples.frame());
        assertThat(json).startsWith("{\"frame\":7,\"time\":0.28,\"faces\":[{\"track\":1,\"box\":");
        assertThat(read(json, FrameFaces.class)).isEqualTo(Samples.frame().withoutPicture());
        for (Class<?> type : List.of(FrameResult.class, VideoFrame.class)) {
            assertThatThrownBy(() -> read(json, type))
                    .isInstanceOf(mappingError())
                    .hasMessageContaining("read it as FrameFaces");
        }
        assertThat(write(Samples.frame().frame())).isEqualTo("{\"frame\":7,\"time\":0.28}");
    }

    @Test
    void anEvaluationIsReadToSixDigits() throws Exception {
        Evaluation written = Samples.evaluation();
        Evaluation read = read(write(written), Evaluation.class);
        assertThat(read.matrix()).isEqualTo(written.matrix());
        assertThat(read.negativeLogLikelihood()).isCloseTo(written.negativeLogLikelihood(), within(1e-6));
        assertThat(read.calibration().expectedError())
                .isCloseTo(written.calibration().expectedError(), within(1e-6));
        assertThat(write(read)).isEqualTo(write(written));
        assertThat(write(read(write(written.metrics()), Metrics.class))).isEqualTo(write(written.metrics()));
    }

    @Test
    void numbersAreRoundedAndThenStable() throws Exception {
        EmotionScores scores = EmotionScores.of(
                Emotion.FER2013, new float[] {0.123456f, 0.000049f, 0.00005f, 0.6f, 0.1f, 0.1f, 0.076445f});
        FaceEmotion face =
                new FaceEmotion(FACE.box(), Optional.of(new Eyes(new Point(1.04, 1.06), new Point(2, 2))), scores);
        String json = write(face);
        assertThat(json).contains("\"anger\":0.1235,\"disgust\":0.0,", "{\"x\":1.0,\"y\":1.1}");
        assertThat(write(read(json, FaceEmotion.class))).isEqualTo(json);
    }

    @Test
    void anAnswerThatLeadsByLessThanTheRoundingStaysTheAnswer() throws Exception {
        EmotionScores scores = EmotionScores.of(List.of(Emotion.FEAR, Emotion.ANGER), new float[] {0.49999f, 0.50001f});
        FaceEmotion face = new FaceEmotion(FACE.box(), Optional.empty(), scores);
        String json = write(face);
        assertThat(json).contains("\"fear\":0.5,\"anger\":0.5");
        FaceEmotion read = read(json, FaceEmotion.class);
        assertThat(read.emotion())
                .isEqualTo(Emotion.ANGER)
                .isEqualTo(read.scores().top());
        assertThat(write(read)).isEqualTo(json);
    }

    @Test
    void scoresOfManyLabelsAreReadInSpiteOfTheirRounding() throws Exception {
        List<Emotion> labels = new ArrayList<>();
        float[] values = new float[101];
        for (int i = 0; i < values.length; i++) {
            labels.add(Emotion.of("mood " + i));
            values[i] = i == 0 ? 0.496f : 0.00504f;
        }
        EmotionScores read = read(write(EmotionScores.of(labels, values)), EmotionScores.class);
        assertThat(read.of(labels.get(0))).isCloseTo(0.496f, within(0.003f));
    }

    @Test
    void emotionsAreTheKeysOfMaps() throws Exception {
        String json = write(Collections.singletonMap(Samples.AWE, 1));
        assertThat(json).isEqualTo("{\"awe\":1}");
        assertThat(read(json, Moods.class)).containsEntry(Samples.AWE, 1);
    }

    @Test
    void fieldsOfNewerVersionsAreIgnored() throws Exception {
        assertThat(read("{\"x\":1,\"y\":2,\"width\":3,\"height\":4,\"depth\":5}", Box.class))
                .isEqualTo(FACE.box());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"x\":1,        |               | no valid FaceEmotion: \"x\" is missing",
                "\"width\":3     | \"width\":0   | no valid FaceEmotion: a box must be at least 1x1, not 0x4",
                "\"emotion\":\"awe\", |          | no valid FaceEmotion: \"emotion\" is missing",
                "\"awe\",        | \"fear\",     | no valid FaceEmotion: the emotion must be awe or uncertain, not fear",
                "\"awe\",        | \" \",        | no valid FaceEmotion: an emotion's name must not be blank",
                "\"awe\":0.75    | \"awe\":0.5   | no valid FaceEmotion: probabilities must sum to 1, not to 0.75",
                "\"awe\":0.75    | \"awe\":7.5   | no valid FaceEmotion: \"scores.awe\" must be a number from 0 to 1",
                "\"awe\":0.75    | \"awe\":null  | no valid FaceEmotion: \"scores.awe\" is missing",
                "\"awe\":0.75    | \"awe\":true  | Cannot deserialize value of type `java.lang.Double` from Boolean",
                "\"fear\":0.25   | \"uncertain\":0.25 | no valid FaceEmotion: no label may be named \"uncertain\"",
                "\"fear\":0.25   | \"AWE\":0.25  | no valid FaceEmotion: a label stands twice"
            })
    void anInvalidFaceIsRefusedWithTheReason(String part, String spoilt, String message) {
        String json = JSON.replace(part, spoilt == null ? "" : spoilt);
        assertThat(json).isNotEqualTo(JSON);
        assertThatThrownBy(() -> read(json, FaceEmotion.class))
                .isInstanceOf(mappingError())
                .hasMessageStartingWith(message);
    }

    @Test
    void otherInvalidResultsAreRefusedToo() {
        Map<String, Class<?>> invalid = Map.ofEntries(
                Map.entry("{}", EmotionScores.class),
                Map.entry("{\"frame\":-1,\"time\":0,\"faces\":[]}", FrameFaces.class),
                Map.entry("{\"frame\":1,\"time\":-0.5,\"faces\":[]}", FrameFaces.class),
                Map.entry("{\"frame\":1,\"time\":1e300,\"faces\":[]}", FrameFaces.class),
                Map.entry("{\"frame\":1,\"time\":0,\"faces\":[null]}", FrameFaces.class),
                Map.entry("{\"labels\":[\"a\",\"b\"],\"rows\":[[1,2],[3]]}", ConfusionMatrix.class),
                Map.entry("{\"labels\":[\"a\"],\"rows\":[[-1]]}", ConfusionMatrix.class),
                Map.entry("{\"labels\":[\"a\"],\"rows\":[null]}", ConfusionMatrix.class),
                Map.entry("{\"name\":\"a\"}", VideoInfo.class),
                Map.entry(write(Samples.summary()).replace("damaged", "odd"), VideoSummary.class),
                Map.entry(write(Samples.summary()).replace("\"read\":25", "\"read\":-25"), VideoSummary.class),
                Map.entry(write(Samples.evaluation()).replace("\"calibration\"", "\"c\""), Evaluation.class),
                Map.entry("\" \"", Emotion.class));
        invalid.forEach((json, type) -> assertThatThrownBy(() -> read(json, type))
                .as(json)
                .isInstanceOf(mappingError())
                .hasMessageContaining("no valid " + type.getSimpleName()));
    }

    /** A map whose types Jackson sees. */
    static final class Moods extends LinkedHashMap<Emotion, Integer> {
        private static final long serialVersionUID = 1L;
    }
}
