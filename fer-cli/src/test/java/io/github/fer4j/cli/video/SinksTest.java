package io.github.fer4j.cli.video;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fer4j.error.VideoException;
import io.github.fer4j.video.FrameResult;
import io.github.fer4j.video.ResultSink;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SinksTest {

    private final List<String> closed = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    @Test
    void allAreClosedThoughOneFails() {
        Sinks sinks = new Sinks(problems::add);
        sinks.add(new Failing("first"));
        sinks.add(new Failing("second"));
        sinks.close();
        assertThat(problems).containsExactly("first", "second");
        assertThat(closed).containsExactly("first", "second");
    }

    @Test
    void closingTwiceIsHarmless() {
        Sinks sinks = new Sinks(problems::add);
        sinks.add(new Failing("first"));
        sinks.close();
        sinks.close();
        assertThat(closed).containsExactly("first");
    }

    @Test
    void aFileThatCannotBeWrittenIsGivenUpAndToldOnce() {
        Failing failing = new Failing("disk full");
        GivenUpSink sink = new GivenUpSink(failing, problems::add);
        FrameResult frame = Results.frame(0);
        sink.accept(frame);
        sink.accept(frame);
        assertThat(failing.accepted).isOne();
        assertThat(problems).containsExactly("disk full; the rest goes on without this file");
    }

    private final class Failing implements ResultSink {

        private final String name;
        private int accepted;

        Failing(String name) {
            this.name = name;
        }

        @Override
        public void accept(FrameResult result) {
            accepted++;
            throw new VideoException(name);
        }

        @Override
        public void close() {
            closed.add(name);
            throw new VideoException(name);
        }
    }
}
