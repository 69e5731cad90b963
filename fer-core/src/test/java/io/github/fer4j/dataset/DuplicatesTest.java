package io.github.fer4j.dataset;

import static io.github.fer4j.dataset.Split.TEST;
import static io.github.fer4j.dataset.Split.TRAINING;
import static io.github.fer4j.dataset.Split.VALIDATION;
import static io.github.fer4j.emotion.Emotion.ANGER;
import static io.github.fer4j.emotion.Emotion.FEAR;
import static io.github.fer4j.emotion.Emotion.HAPPINESS;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.preprocess.FaceImage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DuplicatesTest {

    /** Picture 1 three times with two labels, picture 2 twice with one, the others once. */
    private static final Dataset DATA = new Dataset(
            Emotion.FER2013,
            List.of(
                    face(1, ANGER, TRAINING),
                    face(2, HAPPINESS, TRAINING),
                    face(1, FEAR, TRAINING),
                    face(3, HAPPINESS, VALIDATION),
                    face(2, HAPPINESS, VALIDATION),
                    face(4, HAPPINESS, TEST),
                    face(1, ANGER, TEST)));

    private final Duplicates duplicates = Duplicates.of(DATA);

    @Test
    void repeatedPicturesAreGroupedInTheOrderOfTheirFirstOccurrence() {
        assertThat(duplicates.groups()).hasSize(2);
        Duplicates.Group first = duplicates.groups().get(0);
        assertThat(first.occurrences())
                .extracting(Duplicates.Occurrence::position)
                .containsExactly(0, 2, 6);
        assertThat(first.picture()).isEqualTo(picture(1));
        assertThat(first.emotions()).containsExactly(ANGER, FEAR);
        assertThat(duplicates.faces()).isEqualTo(5);
        assertThat(duplicates.repeats()).isEqualTo(3);
    }

    @Test
    void conflictsAndSplitsAreTold() {
        Duplicates.Group first = duplicates.groups().get(0);
        Duplicates.Group second = duplicates.groups().get(1);
        assertThat(duplicates.conflicting()).containsExactly(first);
        assertThat(duplicates.within(TRAINING)).containsExactly(first);
        assertThat(duplicates.within(VALIDATION)).isEmpty();
        assertThat(duplicates.shared(TRAINING, VALIDATION)).containsExactly(second);
        assertThat(duplicates.shared(TEST, TRAINING)).containsExactly(first);
        assertThat(duplicates.shared(VALIDATION, TEST)).isEmpty();
        assertThat(first.count(TRAINING)).isEqualTo(2);
    }

    @Test
    void aPictureThatDiffersInOnePixelIsAnother() {
        byte[] pixels = picture(1).toBytes();
        pixels[FaceImage.PIXELS - 1]++;
        Dataset alike = new Dataset(
                Emotion.FER2013,
                List.of(face(1, ANGER, TRAINING), new LabelledFace(FaceImage.of(pixels), ANGER, TRAINING)));
        assertThat(Duplicates.of(alike).groups()).isEmpty();
    }

    @Test
    void printsCounts() {
        assertThat(DuplicatesTable.of(duplicates)).isEqualTo("""
                Pictures that occur more than once  Pictures  Training Validation      Test
                all                                        2         3          1         1
                with conflicting labels                    1         2          0         1
                several times in training                  1         2
                several times in validation                0                    0
                several times in test                      0                              0
                in training and validation                 1         1          1
                in training and test                       1         2                    1
                in validation and test                     0                    0         0
                Faces beyond the first of each picture: 3
                """);
    }

    private static LabelledFace face(int picture, Emotion emotion, Split split) {
        return new LabelledFace(picture(picture), emotion, split);
    }

    private static FaceImage picture(int number) {
        byte[] pixels = new byte[FaceImage.PIXELS];
        Arrays.fill(pixels, (byte) number);
        return FaceImage.of(pixels);
    }
}
