package io.github.fer4j.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.image.Frame;
import io.github.fer4j.support.RealVideos;
import io.github.fer4j.testkit.ResultSinkContract;
import io.github.fer4j.video.FrameResult;
import io.github.fer4j.video.FrameSource;
import io.github.fer4j.video.ResultSink;
import io.github.fer4j.video.VideoFrame;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnotatedVideoSinkTest extends ResultSinkContract {

    @TempDir
    Path folder;

    @Override
    protected ResultSink sink() {
        return AnnotatedVideoSink.builder(folder.resolve("annotated.mp4"), new BoxAnnotator())
                .framesPerSecond(25)
                .build();
    }

    @Override
    protected void assertHolds(List<FrameResult> accepted) {
        List<VideoFrame> read = Films.read(folder.resolve("annotated.mp4"));
        assertThat(read).hasSameSizeAs(accepted);
        Duration start = accepted.get(0).frame().timestamp();
        for (int i = 0; i < read.size(); i++) {
            assertThat(read.get(i).timestamp())
                    .isEqualTo(accepted.get(i).frame().timestamp().minus(start));
            assertThat(hasBox(read.get(i).image()))
                    .as("box in frame " + i)
                    .isEqualTo(!accepted.get(i).faces().isEmpty());
        }
    }

    @Test
    void picturesAndSoundOfARealClipKeepTheirTimes() {
        Path clip = RealVideos.find("short_hamilton_clip.mp4");
        Path file = folder.resolve("clip.mp4");
        Duration from = Duration.ofSeconds(4);
        try (FrameSource source = FfmpegFrameSource.open(clip, from);
                ResultSink sink = AnnotatedVideoSink.builder(file, new BoxAnnotator())
                        .framesPerSecond(source.info().framesPerSecond())
                        .sound(clip)
                        .soundFrom(from)
                        .build()) {
            for (int i = 0; i < 60; i++) {
                sink.accept(new FrameResult(source.next().orElseThrow(), List.of()));
            }
        }
        List<VideoFrame> read = Films.read(file);
        assertThat(read).hasSize(60);
        assertThat(read.get(59).timestamp().minus(read.get(0).timestamp()).toMillis())
                .isBetween(1967L, 1970L);
        byte[] sound = Sound.of(file);
        assertThat(sound.length).isPositive();
    }

    /** The box of the first face is drawn in the colour of happiness, blurred by the encoder. */
    private static boolean hasBox(Frame frame) {
        int rgb = Emotion.HAPPINESS.rgb();
        int close = 0;
        for (int at = 0; at < frame.pixels().length; at += 3) {
            int blue = Math.abs((frame.pixels()[at] & 0xFF) - (rgb & 0xFF));
            int green = Math.abs((frame.pixels()[at + 1] & 0xFF) - (rgb >> 8 & 0xFF));
            int red = Math.abs((frame.pixels()[at + 2] & 0xFF) - (rgb >> 16 & 0xFF));
            close += blue < 90 && green < 60 && red < 60 ? 1 : 0;
        }
        return close > 30;
    }
}
