package io.github.fer4j.dataset;

import static io.github.fer4j.dataset.Fer2013Rows.flat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fer4j.emotion.Emotion;
import java.util.ArrayList;
import java.util.List;
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

    @Test
    void theHashOfNothingIsThatOfSha256() {
        assertThat(hash()).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    private static String hash(LabelledFace... faces) {
        return new Dataset(Emotion.FER2013, List.of(faces)).sha256();
    }
}
