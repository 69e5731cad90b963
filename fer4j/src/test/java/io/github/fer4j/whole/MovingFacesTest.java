package io.github.fer4j.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fer4j.detect.DetectedFace;
import io.github.fer4j.detect.FaceDetector;
import io.github.fer4j.ffmpeg.FfmpegFrameSource;
import io.github.fer4j.ffmpeg.VideoFileWriter;
import io.github.fer4j.image.Frame;
import io.github.fer4j.opencv.detect.HaarFaceDetector;
import io.github.fer4j.support.MovingFaces;
import io.github.fer4j.video.FrameSource;
import io.github.fer4j.video.VideoFrame;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MovingFacesTest {

    private final Frame photo = MovingFaces.photo("sinaface.jpg");

    @Test
    void theFaceIsFoundWhereItHasMovedAndInNoBlackFrame(@TempDir Path folder) {
        Path film = folder.resolve("film.mp4");
        try (VideoFileWriter writer =
                VideoFileWriter.builder(film).framesPerSecond(25).build()) {
            new MovingFaces(640, 480)
                    .with(photo, 0, 40, 8, 2, 0, 12)
                    .black(6, 8)
                    .frames(12, 25)
                    .forEach(writer::write);
        }
        try (FaceDetector detector = HaarFaceDetector.builder().build();
                FrameSource source = FfmpegFrameSource.open(film)) {
            for (Optional<VideoFrame> next = source.next(); next.isPresent(); next = source.next()) {
                VideoFrame frame = next.get();
                List<DetectedFace> faces = detector.detect(frame.image());
                boolean black = frame.index() == 6 || frame.index() == 7;
                assertThat(faces).as("frame " + frame.index()).hasSize(black ? 0 : 1);
                if (!black) {
                    assertThat(faces.get(0).box().x())
                            .isBetween(149 + 8 * (int) frame.index() - 15, 170 + 8 * (int) frame.index());
                }
            }
        }
    }

    @Test
    void photosMayLeaveThePictureAndAppearByACut() {
        MovingFaces scene =
                new MovingFaces(200, 100).with(photo, -300, -200, -5, -5, 0, 9).with(photo, 190, 90, 5, 5, 3, 9);
        Frame empty = new MovingFaces(200, 100).frame(0);
        assertThat(scene.frame(2).pixels()).isNotEqualTo(scene.frame(3).pixels());
        assertThat(scene.frame(8).pixels()).isEqualTo(empty.pixels());
    }
}
