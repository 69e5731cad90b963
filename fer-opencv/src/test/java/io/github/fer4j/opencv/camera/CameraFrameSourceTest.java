package io.github.fer4j.opencv.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.fer4j.error.VideoException;
import io.github.fer4j.image.Frame;
import io.github.fer4j.opencv.internal.Mats;
import io.github.fer4j.opencv.internal.OpenCvLibrary;
import io.github.fer4j.opencv.internal.Pixels;
import io.github.fer4j.support.MovingFaces;
import io.github.fer4j.video.VideoFrame;
import io.github.fer4j.video.VideoInfo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencv.core.Size;
import org.opencv.videoio.VideoCapture;
import org.opencv.videoio.VideoWriter;
import org.opencv.videoio.Videoio;

/** OpenCV reads the only kind of film that it can as if a camera took it. */
class CameraFrameSourceTest {

    private static final int FRAMES = 8;

    @TempDir
    Path folder;

    private final AtomicLong time = new AtomicLong(5_000_000_000L);
    private CameraFrameSource camera;

    @BeforeEach
    void open() {
        OpenCvLibrary.load();
        Path film = folder.resolve("camera.avi");
        VideoWriter writer = new VideoWriter(
                film.toString(),
                Videoio.CAP_OPENCV_MJPEG,
                VideoWriter.fourcc('M', 'J', 'P', 'G'),
                25,
                new Size(160, 120));
        for (VideoFrame frame : scene().frames(FRAMES, 25)) {
            try (Mats mats = new Mats()) {
                writer.write(Pixels.bgr(frame.image(), mats));
            }
        }
        writer.release();
        camera = new CameraFrameSource(
                new VideoCapture(film.toString(), Videoio.CAP_OPENCV_MJPEG),
                "camera 7",
                () -> time.getAndAdd(33_000_000));
    }

    @Test
    void isLive() {
        assertThat(camera.info()).isEqualTo(new VideoInfo("camera 7", 160, 120, 25, Optional.empty(), true));
    }

    @Test
    void countsItsFramesAndTellsTheirTimes() {
        List<VideoFrame> frames = take();
        for (int i = 0; i < FRAMES; i++) {
            assertThat(frames.get(i).index()).isEqualTo(i);
            assertThat(frames.get(i).timestamp()).isEqualTo(Duration.ofMillis(33L * i));
            assertThat(difference(frames.get(i).image(), scene().frame(i))).isLessThan(6);
        }
    }

    @Test
    void aFrameKeepsItsPixelsWhileOthersAreTaken() {
        Frame first = camera.next().orElseThrow().image();
        byte[] before = first.pixels().clone();
        camera.next();
        assertThat(first.pixels()).isEqualTo(before);
    }

    @Test
    void aCameraThatIsUnpluggedIsAnErrorThatNamesIt() {
        take();
        assertThatExceptionOfType(VideoException.class)
                .isThrownBy(camera::next)
                .withMessageContaining("camera 7")
                .withMessageContaining("still connected");
    }

    @Test
    void useAfterCloseIsAnError() throws InterruptedException {
        camera.next();
        Thread closer = new Thread(camera::close);
        closer.start();
        closer.join();
        camera.close();
        assertThatIllegalStateException().isThrownBy(camera::next).withMessageContaining("camera 7");
    }

    @Test
    void aMissingCameraIsAnErrorThatSaysSo() {
        assumeFalse(Files.exists(Path.of("/dev/video99")), "there are very many cameras here");
        assertThatExceptionOfType(VideoException.class)
                .isThrownBy(() -> CameraFrameSource.open(99))
                .withMessageContaining("99");
        assertThatExceptionOfType(VideoException.class)
                .isThrownBy(() -> CameraFrameSource.open("/dev/video99"))
                .withMessageContaining("there is no camera /dev/video99");
    }

    @Test
    void whatIsNoCameraCannotBeOpened() throws java.io.IOException {
        Path text = Files.write(folder.resolve("note.txt"), new byte[100]);
        assertThatExceptionOfType(VideoException.class)
                .isThrownBy(() -> CameraFrameSource.open(text.toString()))
                .withMessageContaining("cannot be opened");
    }

    @Test
    void camerasAreNumberedFromZero() {
        assertThatIllegalArgumentException().isThrownBy(() -> CameraFrameSource.open(-1));
    }

    private List<VideoFrame> take() {
        List<VideoFrame> frames = new ArrayList<>();
        for (int i = 0; i < FRAMES; i++) {
            frames.add(camera.next().orElseThrow());
        }
        return frames;
    }

    /** A face that moves to the right over 160x120. */
    private static MovingFaces scene() {
        return new MovingFaces(160, 120).with(MovingFaces.photo("ss.jpg"), 0, 20, 1, 0, 0, 10_000);
    }

    private static double difference(Frame one, Frame other) {
        long sum = 0;
        for (int i = 0; i < one.pixels().length; i++) {
            sum += Math.abs((one.pixels()[i] & 0xFF) - (other.pixels()[i] & 0xFF));
        }
        return (double) sum / one.pixels().length;
    }
}
