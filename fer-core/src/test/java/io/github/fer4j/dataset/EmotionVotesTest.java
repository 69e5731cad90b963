package io.github.fer4j.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fer4j.emotion.Emotion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EmotionVotesTest {

    @Test
    void moreThanHalfOfTheVotesAreAMajority() {
        assertThat(votes(0, 0, 6, 4).majority()).contains(Emotion.SURPRISE);
        assertThat(votes(0, 0, 5, 5).majority()).isEmpty();
    }

    @Test
    void singleVotesAreDroppedBeforeTheMajorityIsCounted() {
        // 4 of 10 are no majority, but 4 of the 6 that are left without the four single votes.
        EmotionVotes votes = new EmotionVotes(counts(4, 2, 1, 1), 1, 1);
        assertThat(votes.majority()).contains(Emotion.NEUTRAL);
    }

    @Test
    void thoseWhoCannotTellOrSeeNoFaceCountAgainstAMajority() {
        assertThat(new EmotionVotes(counts(5, 0, 0, 0), 5, 0).majority()).isEmpty();
        assertThat(new EmotionVotes(counts(4, 0, 0, 0), 6, 0).majority()).isEmpty();
        assertThat(new EmotionVotes(counts(4, 0, 0, 0), 0, 6).majority()).isEmpty();
    }

    @Test
    void thePluralityIsTheMostNamedAndOfEqualsTheFirst() {
        assertThat(votes(1, 4, 4, 1).plurality()).contains(Emotion.HAPPINESS);
        assertThat(new EmotionVotes(Map.of(), 10, 0).plurality()).isEmpty();
    }

    @Test
    void theDistributionIsTheShareOfEachLabelWithoutSingleVotes() {
        assertThat(votes(6, 2, 1, 1).distribution(Emotion.FERPLUS))
                .hasValueSatisfying(shares -> assertThat(shares).containsExactly(0.75f, 0.25f, 0, 0, 0, 0, 0, 0));
        assertThat(votes(6, 2, 1, 1).distribution(List.of(Emotion.HAPPINESS, Emotion.SADNESS)))
                .hasValueSatisfying(shares -> assertThat(shares).containsExactly(1, 0));
    }

    @Test
    void ifAllVotesAreSingleTheyCount() {
        assertThat(votes(1, 1, 1, 1).distribution(Emotion.FERPLUS))
                .hasValueSatisfying(
                        shares -> assertThat(shares).containsExactly(0.25f, 0.25f, 0.25f, 0.25f, 0, 0, 0, 0));
    }

    @Test
    void aPictureThatIsNoFaceHasNoDistribution() {
        assertThat(new EmotionVotes(counts(2, 2, 0, 0), 0, 6).distribution(Emotion.FERPLUS))
                .isEmpty();
        assertThat(new EmotionVotes(Map.of(), 10, 0).distribution(Emotion.FERPLUS))
                .isEmpty();
    }

    @Test
    void manyVotesDoNotOverflow() {
        int most = Integer.MAX_VALUE;
        assertThat(votes(most, most, most, 2).majority()).isEmpty();
        assertThat(votes(most, 0, 0, 2).majority()).hasValue(Emotion.NEUTRAL);
        assertThat(votes(most, most, 0, 0).distribution(Emotion.FERPLUS))
                .hasValueSatisfying(shares -> assertThat(shares).containsExactly(0.5f, 0.5f, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void negativeVotesAreAnError() {
        assertThatThrownBy(() -> votes(3, -1, 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("happiness=-1");
    }

    private static EmotionVotes votes(int neutral, int happiness, int surprise, int sadness) {
        return new EmotionVotes(counts(neutral, happiness, surprise, sadness), 0, 0);
    }

    private static Map<Emotion, Integer> counts(int... counts) {
        Map<Emotion, Integer> map = new LinkedHashMap<>();
        for (int i = 0; i < counts.length; i++) {
            map.put(Emotion.FERPLUS.get(i), counts[i]);
        }
        return map;
    }
}
