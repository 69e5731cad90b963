package io.github.fer4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.fer4j.error.MissingModuleException;
import io.github.fer4j.internal.Services;
import io.github.fer4j.spi.VideoReaderProvider;
import io.github.fer4j.testkit.BrightSpotDetector;
import io.github.fer4j.testkit.BrightnessClassifier;
import io.github.fer4j.testkit.CroppingPreprocessor;
import io.github.fer4j.video.FrameResult;
import io.github.fer4j.video.FrameSource;
import io.github.fer4j.video.VideoSummary;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Videos that the run opens and closes. */
class VideoInputTest {

    private static final List<String> OPENED = new ArrayList<>();
    private static ScriptedSource source = ScriptedSource.frames(3);

    @TempDir
    Path folder;

    private final ClassLoader before = Thread.currentThread().getContextClassLoader();
    private final List<FrameResult> results = new ArrayList<>();
    private final EmotionRecognizer recognizer = EmotionRecognizer.builder()
            .detector(new BrightSpotDetector())
            .preprocessor(new CroppingPreprocessor())
            .classifier(new BrightnessClassifier())
            .build();

    @BeforeEach
    void begin() throws IOException {
        OPENED.clear();
        source = ScriptedSource.frames(3);
        Thread.currentThread().setContextClassLoader(Services.declaring(folder, Reader.class));
    }

    @AfterEach
    void restore() {
        Thread.currentThread().setContextClassLoader(before);
        recognizer.close();
    }

    @Test
    void aFileIsOpenedByTheRunAndClosedAtItsEnd() {
        VideoRecognition run = recognizer.video(Path.of("party.mp4")).onFrame(results::add);
        assertThat(OPENED).isEmpty();
        VideoSummary summary = run.run();
        assertThat(OPENED).containsExactly("party.mp4 from PT0S");
        assertThat(source.isClosed()).isTrue();
        assertThat(summary.framesProcessed()).isEqualTo(3);
        assertThat(results).hasSize(3);
    }

    @Test
    void theReaderLearnsWhereToBeginSoThatItCanSeek() {
        recognizer.video(Path.of("party.mp4")).from(Duration.ofMillis(50)).run();
        assertThat(OPENED).containsExactly("party.mp4 from PT0.05S");
    }

    @Test
    void aStreamIsOpenedByItsAddress() {
        recognizer.video(URI.create("rtsp://camera.local/stream")).run();
        assertThat(OPENED).containsExactly("rtsp://camera.local/stream");
        assertThat(source.isClosed()).isTrue();
    }

    @Test
    void theAddressOfAFileIsTheFile() {
        Path file = folder.resolve("a film.mp4");
        recognizer.video(file.toUri()).from(Duration.ofSeconds(1)).run();
        assertThat(OPENED).containsExactly(file + " from PT1S");
    }

    @Test
    void aListenerThatFailsLeavesNoVideoOpen() {
        assertThatIllegalStateException()
                .isThrownBy(() -> recognizer
                        .video(Path.of("party.mp4"))
                        .onFrame(result -> {
                            throw new IllegalStateException("listener");
                        })
                        .run())
                .withMessage("listener");
        assertThat(source.isClosed()).isTrue();
    }

    @Test
    void withoutAVideoReaderTheRunSaysWhatToAdd() {
        Thread.currentThread().setContextClassLoader(before);
        VideoRecognition run = recognizer.video(Path.of("party.mp4"));
        assertThatExceptionOfType(MissingModuleException.class)
                .isThrownBy(run::run)
                .withMessageContaining("fer-video");
    }

    @Test
    @SuppressWarnings("NullAway")
    void nullIsRefusedByItsName() {
        assertThatNullPointerException()
                .isThrownBy(() -> recognizer.video((Path) null))
                .withMessage("file");
        assertThatNullPointerException()
                .isThrownBy(() -> recognizer.video((URI) null))
                .withMessage("address");
        assertThatNullPointerException()
                .isThrownBy(() -> recognizer.video((FrameSource) null))
                .withMessage("source");
    }

    /** Opens the scripted source whatever it is asked for, and notes what that was. */
    public static final class Reader implements VideoReaderProvider {

        @Override
        public String name() {
            return "scripted";
        }

        @Override
        public int rank() {
            return 0;
        }

        @Override
        public FrameSource open(Path file, Duration from) {
            OPENED.add(file + " from " + from);
            return source;
        }

        @Override
        public FrameSource openStream(String address) {
            OPENED.add(address);
            return source;
        }
    }
}
