package io.github.fer4j.whole;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fer4j.EmotionRecognizer;
import io.github.fer4j.image.BufferedImages;
import io.github.fer4j.image.Frame;
import io.github.fer4j.support.MovingFaces;
import io.github.fer4j.video.Detection;
import io.github.fer4j.video.FrameList;
import io.github.fer4j.video.VideoFrame;
import io.github.fer4j.video.VideoSummary;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChangedFormatTest {

    @ParameterizedTest
    @EnumSource(Detection.class)
    void aFaceKeepsItsTrackWhenThePictureIsShownSmallerBetweenMargins(Detection detection) {
        List<VideoFrame> frames = new ArrayList<>();
        MovingFaces scene = new MovingFaces(400, 300).with(MovingFaces.photo("sinaface.jpg"), 40, 40, 1, 0, 0, 40);
        for (int i = 0; i < 40; i++) {
            Frame picture = scene.frame(i);
            frames.add(VideoFrame.atRate(i < 20 ? picture : smaller(picture), i, 25));
        }
        try (EmotionRecognizer recognizer = EmotionRecognizer.builder().build()) {
            VideoSummary summary =
                    recognizer.video(FrameList.of(frames)).detection(detection).run();
            // The search near the known face may miss it once, where the picture changes.
            assertThat(summary.faces()).isBetween(39L, 40L);
            assertThat(summary.trackCount()).isEqualTo(1);
        }
    }

    /** The picture at half its size in the middle of a black frame. */
    private static Frame smaller(Frame picture) {
        BufferedImage image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = image.createGraphics();
        graphics.drawImage(
                BufferedImages.toBufferedImage(picture)
                        .getScaledInstance(
                                picture.width() / 2, picture.height() / 2, java.awt.Image.SCALE_AREA_AVERAGING),
                picture.width() / 4,
                picture.height() / 4,
                null);
        graphics.dispose();
        return BufferedImages.toFrame(image);
    }
}
