package io.github.fer4j.video;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.fer4j.error.DamagedVideoException;
import io.github.fer4j.error.VideoException;
import io.github.fer4j.testkit.FrameSourceContract;
import io.github.fer4j.testkit.PlatformImageReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureSequenceTest extends FrameSourceContract {

    @TempDir
    Path folder;

    @BeforeEach
    @Override
    public void open() {
        for (int i : new int[] {1, 2, 9, 10, 100}) {
            write("frame" + i + ".png", i);
        }
        super.open();
    }

    @Override
    protected FrameSource source() {
        return PictureSequence.of(folder, 10, new PlatformImageReader());
    }

    @Override
    protected int frames() {
        return 5;
    }

    @Test
    void numbersInNamesCountAsNumbers() {
        assertThat(rest(source()).stream().map(PictureSequenceTest::level)).containsExactly(1, 2, 9, 10, 100);
    }

    @Test
    void aListKeepsItsOrder() {
        List<Path> files = List.of(folder.resolve("frame9.png"), folder.resolve("frame1.png"));
        try (FrameSource source = PictureSequence.of(files, 2, new PlatformImageReader())) {
            List<VideoFrame> frames = rest(source);
            assertThat(frames.stream().map(PictureSequenceTest::level)).containsExactly(9, 1);
            assertThat(frames.stream().map(VideoFrame::timestamp))
                    .containsExactly(Duration.ZERO, Duration.ofMillis(500));
            assertThat(source.info().duration()).contains(Duration.ofSeconds(1));
        }
    }

    @Test
    void otherFilesAndFoldersArePassedOver() throws IOException {
        Files.write(folder.resolve(".DS_Store"), new byte[3]);
        Files.writeString(folder.resolve("frame4.txt"), "a note");
        Files.createDirectory(folder.resolve("frame3.png"));
        assertThat(rest(source())).hasSize(5);
    }

    @Test
    void aBrokenPictureEndsTheVideoAndIsNamed() throws IOException {
        Files.write(folder.resolve("frame9.png"), new byte[] {1, 2, 3});
        assertDamagedAfterTwo("frame9.png");
    }

    @Test
    void aPictureOfAnotherSizeEndsTheVideoAndIsNamed() throws IOException {
        ImageIO.write(
                new BufferedImage(9, 9, BufferedImage.TYPE_3BYTE_BGR),
                "png",
                folder.resolve("frame9.png").toFile());
        assertDamagedAfterTwo("frame9.png", "9x9", "32x24", "give all of them one size");
    }

    @Test
    void anEmptyFolderIsAnErrorThatNamesIt() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("nothing"));
        assertUnreadable(empty, "nothing");
    }

    @Test
    void aMissingFolderIsAnErrorThatNamesIt() {
        assertUnreadable(folder.resolve("elsewhere"), "elsewhere");
    }

    @Test
    void aFirstPictureThatCannotBeReadIsAnErrorThatNamesIt() throws IOException {
        Path broken = Files.createDirectory(folder.resolve("broken"));
        Files.writeString(broken.resolve("a.png"), "no picture");
        assertUnreadable(broken, "a.png");
    }

    @Test
    void aRateThatIsNoneIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> PictureSequence.of(folder, 0, new PlatformImageReader()));
    }

    private void assertDamagedAfterTwo(String... named) {
        try (FrameSource source = source()) {
            source.next();
            source.next();
            assertThatExceptionOfType(DamagedVideoException.class)
                    .isThrownBy(source::next)
                    .withMessageContainingAll(named);
        }
    }

    private static void assertUnreadable(Path folder, String named) {
        assertThatExceptionOfType(VideoException.class)
                .isThrownBy(() -> PictureSequence.of(folder, 10, new PlatformImageReader()))
                .withMessageContaining(named);
    }

    private static int level(VideoFrame frame) {
        return frame.image().pixels()[0];
    }

    private void write(String name, int level) {
        BufferedImage image = new BufferedImage(32, 24, BufferedImage.TYPE_3BYTE_BGR);
        for (int i = 0; i < 32 * 24; i++) {
            image.setRGB(i % 32, i / 32, level << 16 | level << 8 | level);
        }
        try {
            ImageIO.write(image, "png", folder.resolve(name).toFile());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
