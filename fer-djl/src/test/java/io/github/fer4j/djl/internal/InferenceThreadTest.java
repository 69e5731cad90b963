package io.github.fer4j.djl.internal;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.fer4j.dataset.LabelledFace;
import io.github.fer4j.dataset.Split;
import io.github.fer4j.djl.DjlEmotionClassifier;
import io.github.fer4j.preprocess.FaceImage;
import io.github.fer4j.support.SmallModels;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import org.junit.jupiter.api.Test;

class InferenceThreadTest {

    private static final List<FaceImage> FACES = SmallModels.data(3, Split.TEST, 3).faces().stream()
            .map(LabelledFace::face)
            .toList();

    @Test
    void itEndsWithTheLastShareAndStartsAgainWithTheNext() throws InterruptedException {
        InferenceThread first = InferenceThread.open();
        InferenceThread second = InferenceThread.open();
        Thread thread = first.call(Thread::currentThread);
        assertThat(second.call(Thread::currentThread)).isSameAs(thread);
        first.close(() -> {});
        first.close(() -> {});
        assertThat(second.call(Thread::currentThread)).as("one share is open").isSameAs(thread);
        second.close(() -> {});
        thread.join(10_000);
        assertThat(thread.isAlive()).isFalse();
        assertThatIllegalStateException()
                .isThrownBy(() -> second.call(() -> 1))
                .withMessage("the classifier is closed");
        InferenceThread third = InferenceThread.open();
        assertThat(third.call(() -> 42)).isEqualTo(42);
        third.close(() -> {});
    }

    /** Such a loader kept a whole web application in memory after it had been undeployed. */
    @Test
    void itKeepsNoClassLoaderOfItsFirstCaller() throws Exception {
        Thread caller = Thread.currentThread();
        ClassLoader before = caller.getContextClassLoader();
        try (URLClassLoader application = new URLClassLoader(new URL[0], before)) {
            caller.setContextClassLoader(application);
            InferenceThread share = InferenceThread.open();
            Thread thread = share.call(Thread::currentThread);
            assertThat(thread.getContextClassLoader()).isNull();
            share.close(() -> {});
        } finally {
            caller.setContextClassLoader(before);
        }
    }

    @Test
    void theLastClassifierEndsIt() throws InterruptedException {
        for (int round = 0; round < 3; round++) {
            DjlEmotionClassifier classifier = DjlEmotionClassifier.of(SmallModels.model(1));
            assertThat(classifier.classify(FACES)).hasSize(3);
            Thread thread = requireNonNull(running());
            classifier.close();
            classifier.close();
            thread.join(10_000);
            assertThat(running()).isNull();
            assertThatIllegalStateException().isThrownBy(() -> classifier.classify(FACES));
        }
    }

    private static @org.jspecify.annotations.Nullable Thread running() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("fer4j-inference"))
                .findAny()
                .orElse(null);
    }
}
