package io.github.fer4j.cli.recognize;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fer4j.cli.options.Json;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import io.github.fer4j.emotion.FaceEmotion;
import io.github.fer4j.image.Box;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RenderingTest {

    private static final FaceEmotion FACE = new FaceEmotion(
            new Box(12, 34, 56, 78),
            Optional.empty(),
            EmotionScores.of(
                    List.of(Emotion.HAPPINESS, Emotion.NEUTRAL, Emotion.of("böse")),
                    new float[] {0.970049f, 0.029951f, 0}));

    @Test
    void jsonHasTheNamesOfTheContractAndRoundedScoresOfAllLabels() {
        RecognizedPicture picture = new RecognizedPicture("a \"b\".jpg", 640, 480, List.of(FACE));
        assertThat(Json.line(picture))
                .isEqualTo(
                        "{\"image\":\"a \\\"b\\\".jpg\",\"width\":640,\"height\":480,\"faces\":[{\"box\":{\"x\":12,\"y\":34,"
                                + "\"width\":56,\"height\":78},\"emotion\":\"happiness\",\"confidence\":0.97,"
                                + "\"scores\":{\"happiness\":0.97,\"neutral\":0.03,\"b\\u00F6se\":0.0}}]}");
    }

    @Test
    void jsonOfNoFaceHasAnEmptyList() {
        assertThat(Json.line(new RecognizedPicture("a", 1, 1, List.of())))
                .isEqualTo("{\"image\":\"a\",\"width\":1,\"height\":1,\"faces\":[]}");
    }

    @Test
    void textHasALineForEachFace() {
        assertThat(RecognizedText.of(new RecognizedPicture("a.jpg", 640, 480, List.of(FACE, FACE)))
                        .lines())
                .containsExactly(
                        "a.jpg (640x480): 2 faces",
                        "  happiness   97.0 %  56x78 at (12, 34)",
                        "  happiness   97.0 %  56x78 at (12, 34)");
    }

    @Test
    void anUncertainFaceStillTellsWhatItIsMostLike() {
        FaceEmotion uncertain = new FaceEmotion(FACE.box(), FACE.eyes(), FACE.scores(), Emotion.UNCERTAIN);
        RecognizedPicture picture = new RecognizedPicture("a.jpg", 2, 3, List.of(uncertain));
        assertThat(RecognizedText.of(picture).lines())
                .contains("  uncertain   97.0 %  56x78 at (12, 34), most like happiness");
        assertThat(Json.line(picture))
                .contains("\"emotion\":\"uncertain\",\"confidence\":0.97,\"scores\":{\"happiness\":0.97");
    }

    @Test
    void hostileNamesAndLabelsAreEscapedForTerminals() {
        List<Emotion> labels = List.of(Emotion.of("\u001B[31mhappy\n"), Emotion.of("sad\u202Edas"));
        FaceEmotion face =
                new FaceEmotion(FACE.box(), Optional.empty(), EmotionScores.of(labels, new float[] {0.25f, 0.75f}));
        String text = RecognizedText.of(new RecognizedPicture("a\rb\u009B2J.jpg", 2, 3, List.of(face)));
        assertThat(text.lines())
                .containsExactly("a\\u000Db\\u009B2J.jpg (2x3): 1 face", "  sad\\u202Edas  75.0 %  56x78 at (12, 34)");
    }

    @Test
    void textSaysThatThereIsNoFace() {
        assertThat(RecognizedText.of(new RecognizedPicture("a.jpg", 2, 3, List.of()))
                        .lines())
                .containsExactly("a.jpg (2x3): no face");
    }
}
