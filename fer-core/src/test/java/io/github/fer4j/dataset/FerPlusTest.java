package io.github.fer4j.dataset;

import static io.github.fer4j.dataset.Fer2013Rows.flat;
import static io.github.fer4j.dataset.Fer2013Rows.gzip;
import static io.github.fer4j.dataset.Fer2013Rows.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.error.DatasetException;
import io.github.fer4j.support.RealFiles;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FerPlusTest {

    private static final String HEADER =
            "Usage,Image name,neutral,happiness,surprise,sadness,anger,disgust,fear,contempt,unknown,NF\n";

    private static final Dataset FACES = new Dataset(
            Emotion.FER2013,
            List.of(
                    face(1, Emotion.ANGER, Split.TRAINING),
                    face(2, Emotion.FEAR, Split.VALIDATION),
                    face(3, Emotion.SADNESS, Split.TRAINING),
                    face(4, Emotion.NEUTRAL, Split.TRAINING)));

    private static final String ROWS = HEADER
            + "Training,a.png,0,0,0,0,8,0,0,2,0,0\n"
            + "Training,b.png,5,0,0,5,0,0,0,0,0,0\n"
            + "Training,,0,0,0,0,0,0,0,0,0,10\n"
            + "PublicTest,d.png,0,0,0,0,0,0,0,9,1,0\n";

    @TempDir
    private Path folder;

    @Test
    void rowsAreJoinedInOrderWithinEachUsage() {
        Dataset voted = FerPlus.addVotes(FACES, file(ROWS));
        assertThat(voted.labels()).isEqualTo(Emotion.FER2013);
        assertThat(voted.faces())
                .extracting(LabelledFace::emotion)
                .containsExactly(Emotion.ANGER, Emotion.FEAR, Emotion.SADNESS, Emotion.NEUTRAL);
        assertThat(voted.faces())
                .extracting(face -> face.votes()
                        .orElseThrow()
                        .plurality()
                        .map(Emotion::label)
                        .orElse("none"))
                .containsExactly("anger", "contempt", "neutral", "none");
        assertThat(voted.sha256()).isNotEqualTo(FACES.sha256());
    }

    @Test
    void aMajorityBecomesTheLabelAndFacesWithoutOneAreLeftOut() {
        Dataset majority = FerPlus.majority(FerPlus.addVotes(FACES, file(ROWS)));
        assertThat(majority.labels()).isEqualTo(Emotion.FERPLUS);
        assertThat(majority.faces())
                .extracting(LabelledFace::face, LabelledFace::emotion)
                .containsExactly(tuple(flat(1), Emotion.ANGER), tuple(flat(2), Emotion.CONTEMPT));
    }

    @Test
    void learningTakesAllThatAnEmotionWasNamedOf() {
        Dataset voted = FerPlus.voted(FerPlus.addVotes(FACES, file(ROWS)));
        assertThat(voted.faces())
                .extracting(LabelledFace::emotion)
                .containsExactly(Emotion.ANGER, Emotion.CONTEMPT, Emotion.NEUTRAL);
    }

    @Test
    void gzippedVotesAreReadAndOtherUsagesMayBeThere() {
        Path file = write(folder.resolve("votes.gz"), gzip(ROWS + "PrivateTest,e.png,0,9,0,0,0,0,0,0,1,0\r\n\n"));
        assertThat(FerPlus.addVotes(FACES, file).size()).isEqualTo(4);
    }

    @Test
    void anotherNumberOfRowsIsAnErrorThatNamesTheSplit() {
        Path file = file(ROWS + "PublicTest,e.png,0,9,0,0,0,0,0,0,1,0\n");
        assertThatThrownBy(() -> FerPlus.addVotes(FACES, file))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("votes.csv: has votes on 2 faces of the split VALIDATION, but the data has 1");
    }

    @Test
    void badRowsAreErrorsThatNameFileAndLine() {
        refused(HEADER + "Training,a.png,0,0\n", "votes.csv, line 2: 4 fields, expected 12");
        refused(HEADER + "Training,a.png,x,0,0,0,8,0,0,2,0,0\n", "line 2: neutral is \"x\", expected a number");
        refused(HEADER + "Training,a.png,-1,0,0,0,8,0,0,2,0,0\n", "neutral is \"-1\"");
        refused(HEADER + "Somewhere,a.png,0,0,0,0,8,0,0,2,0,0\n", "unknown Usage \"Somewhere\"");
        refused("emotion,pixels,Usage\n", "line 1: the header has no column \"neutral\"");
        refused("", "is empty");
    }

    @Test
    void aMissingFileIsNamed() {
        assertThatThrownBy(() -> FerPlus.addVotes(FACES, folder.resolve("none.csv")))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("none.csv: no such file");
    }

    /** Counted by a script of its own. */
    @Test
    void theRealVotesHaveAMajorityOn3199PicturesOfPublicTest() {
        Dataset faces = Fer2013Csv.read(List.of(RealFiles.fer2013("public-test.csv.gz")));
        Dataset majority = FerPlus.majority(FerPlus.addVotes(faces, RealFiles.fer2013("ferplus-votes.csv")));
        assertThat(ClassDistribution.of(majority).counts(Split.VALIDATION))
                .containsExactly(1182L, 865L, 415L, 351L, 287L, 24L, 62L, 13L);
    }

    private void refused(String rows, String reason) {
        Path file = file(rows);
        assertThatThrownBy(() -> FerPlus.addVotes(FACES, file))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining(reason);
    }

    private Path file(String rows) {
        return write(folder.resolve("votes.csv"), rows);
    }

    private static LabelledFace face(int gray, Emotion emotion, Split split) {
        return new LabelledFace(flat(gray), emotion, split);
    }
}
