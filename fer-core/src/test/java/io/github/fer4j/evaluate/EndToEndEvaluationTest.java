package io.github.fer4j.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.github.fer4j.dataset.LabelledPhoto;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import io.github.fer4j.emotion.FaceEmotion;
import io.github.fer4j.error.DatasetException;
import io.github.fer4j.error.ImageReadException;
import io.github.fer4j.image.Box;
import io.github.fer4j.quality.FaceQuality;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EndToEndEvaluationTest {

    private static final List<Emotion> THREE = List.of(Emotion.HAPPINESS, Emotion.SADNESS, Emotion.CONTEMPT);
    private static final List<Emotion> TWO = THREE.subList(0, 2);

    /** Two happy faces, of which one is missed; two sad ones, of which one is taken for happy; one file is damaged. */
    private final EndToEndEvaluation evaluation = EndToEndEvaluation.of(
            TWO,
            List.of(
                    photo("right", Emotion.HAPPINESS),
                    photo("missed", Emotion.HAPPINESS),
                    photo("two", Emotion.SADNESS),
                    photo("wrong", Emotion.SADNESS),
                    photo("damaged", Emotion.SADNESS)),
            photo -> answers(photo.toString()));

    @Test
    void aMissedFaceCountsAsWrongAndAnUnreadableFileNotAtAll() {
        assertThat(evaluation.photos()).isEqualTo(4);
        assertThat(evaluation.missed()).isEqualTo(1);
        assertThat(evaluation.withSeveralFaces()).isEqualTo(1);
        assertThat(evaluation.unreadable())
                .singleElement()
                .satisfies(result -> assertThat(result.error()).contains("cannot read damaged"));
        assertThat(evaluation.accuracy()).isEqualTo(0.5);
        assertThat(evaluation.recall(Emotion.HAPPINESS)).contains(0.5);
        assertThat(evaluation.recall(Emotion.SADNESS)).contains(0.5);
        assertThat(evaluation.recall(Emotion.CONTEMPT)).isEmpty();
        assertThat(evaluation.balancedAccuracy()).isEqualTo(0.5);
        assertThat(evaluation.found().faces()).isEqualTo(3);
        assertThat(evaluation.found().metrics().accuracy()).isCloseTo(2 / 3.0, within(1e-9));
    }

    @Test
    void theFirstFaceCountsAndOtherLabelsAreLeftOut() {
        FaceEmotion face = evaluation.results().get(2).face().orElseThrow();
        assertThat(face.scores().labels()).isEqualTo(TWO);
        assertThat(face.scores().of(Emotion.SADNESS)).isCloseTo(0.75f, within(1e-6f));
    }

    @Test
    void aLabelThatTheClassifierLacksIsAnError() {
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> EndToEndEvaluation.of(
                        List.of(Emotion.FEAR, Emotion.HAPPINESS),
                        List.of(photo("right", Emotion.FEAR)),
                        photo -> answers("right")))
                .withMessageContaining("right is labelled fear");
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> EndToEndEvaluation.of(TWO, List.of(), photo -> List.of()))
                .withMessage("no photos to evaluate on");
    }

    @Test
    void theTableShowsSharesRecallAndTheMatrix() {
        assertThat(EndToEndTable.of(evaluation).lines().toList())
                .contains(
                        "Photos                              4",
                        "without a face found                1",
                        "with several faces found            1",
                        "Files that cannot be read           1",
                        "Accuracy                      50.00 %",
                        "Balanced accuracy             50.00 %",
                        "Accuracy of faces found       66.67 %",
                        "happiness       2  50.00 %",
                        "sadness         2  50.00 %",
                        "True \\ predicted  happiness  sadness");
    }

    @Test
    void accuracyIsCountedByTheQualityOfTheFirstFace() {
        List<Integer> sizes = List.of(6, 6, 9, 48, 48, 48);
        List<LabelledPhoto> photos = IntStream.range(0, sizes.size())
                .mapToObj(i -> photo(Integer.toString(i), i % 2 == 0 ? Emotion.HAPPINESS : Emotion.SADNESS))
                .toList();
        EndToEndEvaluation measured = EndToEndEvaluation.of(TWO, photos, file -> {
            FaceEmotion happy = face(0.8f, 0.1f, 0.1f);
            FaceQuality quality = new FaceQuality(
                    sizes.get(Integer.parseInt(file.toString())),
                    0.6,
                    0.1,
                    0.5,
                    0.4,
                    Optional.empty(),
                    OptionalDouble.empty());
            return List.of(
                    new FaceEmotion(happy.box(), happy.eyes(), happy.scores(), happy.emotion(), Optional.of(quality)));
        });
        assertThat(measured.byQuality()).extracting(QualityRange::faces).containsExactly(2L, 1L, 0L, 0L, 3L);
        assertThat(measured.byQuality()).extracting(QualityRange::right).containsExactly(1L, 1L, 0L, 0L, 1L);
        assertThat(measured.byQuality().get(2).accuracy()).isEmpty();
        assertThat(EndToEndTable.of(measured).lines().toList())
                .contains(
                        "Quality       Faces  Accuracy",
                        "0.00 to 0.25      2   50.00 %",
                        "0.50 to 0.75      0         -",
                        "0.90 to 1.00      3   33.33 %");
    }

    @Test
    void facesWithoutAQualityAreInNoRange() {
        assertThat(evaluation.byQuality()).extracting(QualityRange::faces).containsOnly(0L);
        assertThat(EndToEndTable.of(evaluation)).doesNotContain("Quality");
    }

    private static LabelledPhoto photo(String name, Emotion emotion) {
        return new LabelledPhoto(Path.of(name), emotion);
    }

    private static List<FaceEmotion> answers(String name) {
        FaceEmotion happy = face(0.8f, 0.1f, 0.1f);
        FaceEmotion sad = face(0.1f, 0.3f, 0.6f);
        return switch (name) {
            case "right", "wrong" -> List.of(happy);
            case "two" -> List.of(sad, happy);
            case "missed" -> List.of();
            default -> throw new ImageReadException("cannot read " + name, null);
        };
    }

    private static FaceEmotion face(float... probabilities) {
        return new FaceEmotion(new Box(0, 0, 10, 10), Optional.empty(), EmotionScores.of(THREE, probabilities));
    }
}
