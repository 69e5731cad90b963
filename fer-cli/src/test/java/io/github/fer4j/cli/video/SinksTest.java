package io.github.fer4j.cli.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.fer4j.error.VideoException;
import io.github.fer4j.video.FrameResult;
import io.github.fer4j.video.ResultSink;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SinksTest {

    private final List<String> closed = new ArrayList<>();

    @Test
    void allAreClosedThoughOneFails() {
        Sinks sinks = new Sinks();
        sinks.add(new Failing("first"));
        sinks.add(new Failing("second"));
        assertThatThrownBy(sinks::close)
                .isInstanceOf(VideoException.class)
                .hasMessage("first")
                .satisfies(failure -> assertThat(failure.getSuppressed()).hasSize(1));
        assertThat(closed).containsExactly("first", "second");
    }

    @Test
    void closingTwiceIsHarmless() {
        Sinks sinks = new Sinks();
        sinks.close();
        sinks.close();
        assertThat(closed).isEmpty();
    }

    private final class Failing implements ResultSink {

        private final String name;

        Failing(String name) {
            this.name = name;
        }

        @Override
        public void accept(FrameResult result) {}

        @Override
        public void close() {
            closed.add(name);
            throw new VideoException(name);
        }
    }
}
