package io.github.fer4j.dataset;

import static io.github.fer4j.dataset.Fer2013Rows.flat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fer4j.emotion.Emotion;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DatasetTest {

    private static final LabelledFace ANGRY = new LabelledFace(flat(1), Emotion.ANGER, Split.TRAINING);
    private static final LabelledFace HAPPY = new LabelledFace(flat(2), Emotion.HAPPINESS, Split.TEST);

    @Test
    void aSplitKeepsOrderAndLabels() {
        Dataset dataset = new Dataset(Emotion.FER2013, List.of(ANGRY, HAPPY, ANGRY));
        assertThat(dataset.split(Split.TRAINING)).isEqualTo(new Dataset(Emotion.FER2013, List.of(ANGRY, ANGRY)));
        assertThat(dataset.split(Split.VALIDATION)).isEqualTo(new Dataset(Emotion.FER2013, List.of()));
        assertThat(dataset.split(Split.TEST).size()).isOne();
    }

    @Test
    void laterChangesOfTheListGivenAreNotSeen() {
        List<LabelledFace> faces = new ArrayList<>(List.of(ANGRY));
        Dataset dataset = new Dataset(Emotion.FER2013, faces);
        faces.add(HAPPY);
        assertThat(dataset.size()).isOne();
    }

    @Test
    void aLabelThatStandsTwiceIsAnError() {
        assertThatThrownBy(() -> new Dataset(List.of(Emotion.ANGER, Emotion.FEAR, Emotion.ANGER), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a label stands twice in [anger, fear, anger]");
    }

    @Test
    void aFaceOutsideTheLabelsIsAnError() {
        LabelledFace contempt = new LabelledFace(flat(1), Emotion.CONTEMPT, Split.TRAINING);
        assertThatThrownBy(() -> new Dataset(List.of(Emotion.ANGER), List.of(contempt)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("contempt is not among the labels [anger]");
    }

    @Test
    void theHashDependsOnPixelsLabelSplitAndOrder() {
        assertThat(List.of(
                                hash(ANGRY, HAPPY),
                                hash(HAPPY, ANGRY),
                                hash(ANGRY),
                                hash(),
                                hash(new LabelledFace(flat(3), Emotion.ANGER, Split.TRAINING)),
                                hash(new LabelledFace(flat(1), Emotion.FEAR, Split.TRAINING)),
                                hash(new LabelledFace(flat(1), Emotion.ANGER, Split.TEST)))
                        .stream()
                        .distinct())
                .hasSize(7);
        assertThat(hash(ANGRY, HAPPY)).isEqualTo(hash(ANGRY, HAPPY)).matches("[0-9a-f]{64}");
    }

    /** The bytes are put together here as the Javadoc of DatasetHash says. */
    @Test
    void theHashIsOverVersionLabelsSplitsPixelsAndVotes() throws Exception {
        Map<Emotion, Integer> votes = Map.of(Emotion.FEAR, 0, Emotion.HAPPINESS, 7, Emotion.ANGER, 2);
        LabelledFace voted = HAPPY.with(new EmotionVotes(votes, 1, 0));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        for (Object value : List.of("fer4j dataset 1", 2, "happiness", "anger", 2)) {
            write(out, value);
        }
        for (Object value : List.of(1, "TRAINING", ANGRY.face().toBytes(), 0)) {
            write(out, value);
        }
        for (Object value : List.of(0, "TEST", HAPPY.face().toBytes(), 1, 2, "anger", 2, "happiness", 7, 1, 0)) {
            write(out, value);
        }
        String expected =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
        assertThat(new Dataset(List.of(Emotion.HAPPINESS, Emotion.ANGER), List.of(ANGRY, voted)).sha256())
                .isEqualTo(expected);
    }

    private static void write(DataOutputStream out, Object value) throws IOException {
        if (value instanceof Integer number) {
            out.writeInt(number);
        } else if (value instanceof String text) {
            out.writeInt(text.length());
            out.writeBytes(text);
        } else if (value instanceof byte[] pixels) {
            out.write(pixels);
        }
    }

    @Test
    void theHashDependsOnVotesButNotOnTheirOrderOrOnEmotionsWithoutVotes() {
        Map<Emotion, Integer> oneWay = new LinkedHashMap<>();
        oneWay.put(Emotion.ANGER, 3);
        oneWay.put(Emotion.FEAR, 4);
        Map<Emotion, Integer> other = new LinkedHashMap<>();
        other.put(Emotion.FEAR, 4);
        other.put(Emotion.SADNESS, 0);
        other.put(Emotion.ANGER, 3);
        String hash = hash(ANGRY.with(new EmotionVotes(oneWay, 0, 0)));
        assertThat(hash(ANGRY.with(new EmotionVotes(other, 0, 0)))).isEqualTo(hash);
        assertThat(hash(ANGRY.with(new EmotionVotes(Map.of(Emotion.ANGER, 4, Emotion.FEAR, 3), 0, 0))))
                .isNotEqualTo(hash);
        assertThat(hash(ANGRY.with(new EmotionVotes(oneWay, 1, 0)))).isNotEqualTo(hash);
        assertThat(hash(ANGRY.with(new EmotionVotes(oneWay, 0, 1)))).isNotEqualTo(hash);
        assertThat(hash(ANGRY)).isNotEqualTo(hash);
    }

    @Test
    void aLabelNamedUncertainIsRefused() {
        assertThatThrownBy(() -> new Dataset(List.of(Emotion.ANGER, Emotion.of("Uncertain")), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"uncertain\"");
    }

    @Test
    @SuppressWarnings("NullAway") // null is the point
    void nullIsRefusedByTheNameOfTheParameter() {
        assertThatThrownBy(() -> new Dataset(Emotion.FER2013, null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("faces");
        assertThatThrownBy(() -> new LabelledFace(flat(1), null, Split.TEST))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("emotion");
    }

    private static String hash(LabelledFace... faces) {
        return new Dataset(Emotion.FER2013, List.of(faces)).sha256();
    }
}
