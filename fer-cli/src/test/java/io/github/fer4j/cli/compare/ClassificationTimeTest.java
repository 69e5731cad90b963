package io.github.fer4j.cli.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.github.fer4j.dataset.Dataset;
import io.github.fer4j.dataset.LabelledFace;
import io.github.fer4j.dataset.Split;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.preprocess.FaceImage;
import io.github.fer4j.testkit.BrightnessClassifier;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ClassificationTimeTest {

    /** A clock that goes on by one millisecond whenever it is looked at: so each call takes one. */
    @Test
    void aBatchIsSharedAmongItsFaces() {
        AtomicLong clock = new AtomicLong();
        LabelledFace face =
                new LabelledFace(FaceImage.of(new byte[FaceImage.PIXELS]), Emotion.HAPPINESS, Split.VALIDATION);
        ClassificationTime time = ClassificationTime.measure(
                new BrightnessClassifier(),
                new Dataset(List.of(Emotion.HAPPINESS), List.of(face)),
                () -> clock.addAndGet(1_000_000));
        assertThat(time.alone()).isEqualTo(1, offset(1e-9));
        assertThat(time.inBatch()).isEqualTo(1.0 / 64, offset(1e-9));
    }
}
