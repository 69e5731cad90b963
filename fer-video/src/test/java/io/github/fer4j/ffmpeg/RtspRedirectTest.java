package io.github.fer4j.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.fer4j.error.VideoException;
import io.github.fer4j.limit.Limits;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RtspRedirectTest {

    private static final Limits LIMITS =
            Limits.builder().openingTime(Duration.ofSeconds(10)).build();

    @Test
    void aRedirectToAnotherPortIsRefusedBeforeItIsAsked() {
        try (RtspServer other = RtspServer.answering("RTSP/1.0 404 Not Found");
                RtspServer server =
                        RtspServer.answering("RTSP/1.0 302 Moved Temporarily", "Location: " + other.address())) {
            assertThatExceptionOfType(VideoException.class)
                    .isThrownBy(() -> FfmpegFrameSource.builder(URI.create(server.address()))
                            .limits(LIMITS)
                            .open())
                    .withMessageContaining(server.address())
                    .withMessageContaining("another host or port");
            assertThat(server.requests()).isNotEmpty();
            assertThat(other.requests()).isEmpty();
        }
    }

    @Test
    void aRedirectIsFollowedWhereAnyHostIsAllowed() {
        try (RtspServer other = RtspServer.answering("RTSP/1.0 404 Not Found");
                RtspServer server =
                        RtspServer.answering("RTSP/1.0 302 Moved Temporarily", "Location: " + other.address())) {
            assertThatExceptionOfType(VideoException.class)
                    .isThrownBy(() -> FfmpegFrameSource.builder(URI.create(server.address()))
                            .limits(LIMITS)
                            .reach(StreamReach.ANY_HOST)
                            .open());
            assertThat(other.requests()).isNotEmpty();
        }
    }
}
