package io.github.fer4j.cli.video;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fer4j.cli.options.Progress;
import io.github.fer4j.video.VideoProgress;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class FrameProgressTest {

    /** Of 45 frames, the 16th is shown when a third of the time is over. */
    @Test
    void theNumberOfFramesFollowsFromTheShareDone() {
        assertThat(FrameProgress.expected(progress(16, OptionalDouble.of(15 / 45.0))))
                .isEqualTo(45);
        assertThat(FrameProgress.expected(progress(45, OptionalDouble.of(44 / 45.0))))
                .isEqualTo(45);
    }

    @Test
    void withoutAnEndItIsUnknown() {
        assertThat(FrameProgress.expected(progress(16, OptionalDouble.empty()))).isEqualTo(Progress.UNKNOWN);
        assertThat(FrameProgress.expected(progress(1, OptionalDouble.of(0)))).isEqualTo(Progress.UNKNOWN);
    }

    private static VideoProgress progress(long frames, OptionalDouble share) {
        return new VideoProgress(frames, 0, Duration.ofSeconds(1), share, 25, Optional.empty());
    }
}
