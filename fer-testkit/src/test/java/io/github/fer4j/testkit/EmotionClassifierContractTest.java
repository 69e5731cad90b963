package io.github.fer4j.testkit;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.fer4j.classify.EmotionClassifier;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.emotion.EmotionScores;
import io.github.fer4j.preprocess.FaceImage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** The contract finds the mistakes that it is there for. */
class EmotionClassifierContractTest {

    @Test
    void noticesAnswersInAnotherOrder() {
        EmotionClassifier rotating = answering(scores -> {
            List<EmotionScores> rotated = new ArrayList<>(scores);
            Collections.rotate(rotated, 1);
            return rotated;
        });
        assertBroken(rotating, EmotionClassifierContract::answersInTheOrderOfTheFaces);
        assertBroken(rotating, EmotionClassifierContract::aBatchGivesTheAnswersOfSingleFaces);
    }

    @Test
    void noticesAnAnswerThatDependsOnTheOthersInTheBatch() {
        EmotionClassifier averaging = answering(scores ->
                scores.isEmpty() ? scores : Collections.nCopies(scores.size(), scores.get(scores.size() / 2)));
        assertBroken(averaging, EmotionClassifierContract::aBatchGivesTheAnswersOfSingleFaces);
        assertBroken(averaging, EmotionClassifierContract::notEveryFaceGetsTheSameAnswer);
    }

    @Test
    void noticesThatOnlyTheFirstFacesAreAnswered() {
        EmotionClassifier limited =
                answering(scores -> scores.stream().limit(64).toList());
        assertBroken(limited, EmotionClassifierContract::aLargeBatchIsAnsweredCompletely);
    }

    @Test
    void noticesOtherLabelsThanThoseDeclared() {
        EmotionClassifier relabelling = answering(scores -> scores.stream()
                .map(score -> EmotionScores.of(List.of(Emotion.FEAR), new float[] {1}))
                .toList());
        assertBroken(relabelling, EmotionClassifierContract::scoresAreProbabilitiesOfTheDeclaredLabels);
    }

    @Test
    void noticesUseAfterClose() {
        EmotionClassifier undying = new BrightnessClassifier() {
            @Override
            public void close() {}
        };
        assertBroken(undying, EmotionClassifierContract::useAfterCloseIsAnError);
    }

    @Test
    void noticesThreadsThatGetEachOthersAnswers() {
        AtomicInteger calls = new AtomicInteger();
        EmotionClassifier mixing = answering(scores -> {
            List<EmotionScores> reversed = new ArrayList<>(scores);
            if (calls.incrementAndGet() == 7) {
                Collections.reverse(reversed);
            }
            return reversed;
        });
        assertBroken(mixing, EmotionClassifierContract::manyThreadsGetTheAnswersOfOne);
    }

    private static EmotionClassifier answering(UnaryOperator<List<EmotionScores>> change) {
        return new BrightnessClassifier() {
            @Override
            public List<EmotionScores> classify(List<FaceImage> faces) {
                return change.apply(super.classify(faces));
            }
        };
    }

    private static void assertBroken(EmotionClassifier classifier, Consumer<EmotionClassifierContract> fact) {
        EmotionClassifierContract contract = new EmotionClassifierContract() {
            @Override
            protected EmotionClassifier classifier() {
                return classifier;
            }
        };
        contract.open();
        assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> fact.accept(contract));
    }
}
