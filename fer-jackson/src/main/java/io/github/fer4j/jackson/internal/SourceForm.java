package io.github.fer4j.jackson.internal;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.fer4j.video.VideoInfo;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a source knows of its video, as JSON. */
@JsonForm
@JsonPropertyOrder({"name", "width", "height", "framesPerSecond", "live", "duration"})
record SourceForm(
        @Nullable String name,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Double framesPerSecond,
        @Nullable Boolean live,
        @Nullable Double duration) {

    static SourceForm of(VideoInfo source) {
        return new SourceForm(
                source.name(),
                source.width(),
                source.height(),
                Rounded.rate(source.framesPerSecond()),
                source.live(),
                source.duration().map(Rounded::seconds).orElse(null));
    }

    VideoInfo value() {
        Optional<Duration> length = duration == null ? Optional.empty() : Optional.of(Read.time(duration, "duration"));
        return new VideoInfo(
                Read.required(name, "name"),
                Read.required(width, "width"),
                Read.required(height, "height"),
                Read.required(framesPerSecond, "framesPerSecond"),
                length,
                Read.required(live, "live"));
    }
}
