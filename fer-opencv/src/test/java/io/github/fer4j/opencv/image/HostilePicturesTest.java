package io.github.fer4j.opencv.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.management.ThreadMXBean;
import io.github.fer4j.error.ImageReadException;
import io.github.fer4j.limit.Limits;
import java.awt.image.BufferedImage;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Small files that demand much: refused by name, in little memory and time. */
@Timeout(20)
class HostilePicturesTest {

    private static final String NAME = "upload.pic";
    private static final long LITTLE = 64L << 20;

    private final OpenCvImageReader reader = new OpenCvImageReader();

    @Test
    void aJpegWithASecondSizeAfterItsScanIsRefused() {
        byte[] jpeg = jpeg();
        byte[] huge = jpeg.clone();
        int frame = frameOf(jpeg);
        ByteBuffer.wrap(huge).putShort(frame + 5, (short) 30_000).putShort(frame + 7, (short) 30_000);
        int length = ByteBuffer.wrap(jpeg).getShort(frame + 2) + 2;
        ByteBuffer file = ByteBuffer.allocate(jpeg.length + length);
        file.put(huge, 0, huge.length - 2).put(jpeg, frame, length).put(jpeg, jpeg.length - 2, 2);
        assertRefused(file.array(), "two sizes");
    }

    @Test
    void aJpegThatIsLargerThanAllowedIsRefusedByItsHeader() {
        byte[] jpeg = jpeg();
        ByteBuffer.wrap(jpeg).putShort(frameOf(jpeg) + 5, (short) 30_000).putShort(frameOf(jpeg) + 7, (short) 30_000);
        assertRefused(jpeg, "30000x30000");
    }

    @Test
    void aJpegOfManyScansIsRefusedBeforeItIsDecoded() {
        byte[] jpeg = jpeg();
        byte[] scan = {(byte) 0xFF, (byte) 0xDA, 0, 8, 1, 1, 0, 1, 63, 0};
        ByteBuffer file = ByteBuffer.allocate(jpeg.length + 3000 * scan.length);
        file.put(jpeg, 0, jpeg.length - 2);
        for (int i = 0; i < 3000; i++) {
            file.put(scan);
        }
        file.put(jpeg, jpeg.length - 2, 2);
        assertRefused(file.array(), "3001 scans");
        assertThatExceptionOfType(ImageReadException.class)
                .isThrownBy(() -> reader.read(file.array(), NAME))
                .withMessageContaining("jpegScans");
    }

    @Test
    void aTiffWithTwoWidthsIsRefused() {
        byte[] file = new TiffFiles(ByteOrder.LITTLE_ENDIAN)
                .tag(256, 30_000)
                .tag(256, 1)
                .tag(257, 1)
                .tag(258, 8)
                .tag(262, 1)
                .strip(new byte[1])
                .build();
        assertRefused(file, "tag 256");
    }

    @Test
    void aTiffThatClaimsMillionsOfStripsTakesNoMemoryForThem() {
        byte[] file = new TiffFiles(ByteOrder.LITTLE_ENDIAN)
                .tag(256, 20)
                .tag(257, 200)
                .tag(258, 8)
                .tag(262, 1)
                .tag(278, 1)
                .strip(new byte[4000])
                .build();
        ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        for (int entry = 10; entry < 10 + 7 * 12; entry += 12) {
            if (bytes.getShort(entry) == 273) {
                bytes.putInt(entry + 4, 150_000_000).putInt(entry + 8, 0);
            }
        }
        assertRefused(file, "");
    }

    @Test
    void aTiffWhosePartsAllShareOneLargeAreaTakesLittleTime() {
        TiffFiles file = new TiffFiles(ByteOrder.LITTLE_ENDIAN);
        file.tag(256, 10).tag(257, 20_000).tag(258, 8).tag(262, 1).tag(278, 1).strip(new byte[4 << 20]);
        byte[] bytes = file.build();
        ByteBuffer view = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        int table = bytes.length - 20_000 * 4;
        for (int entry = 10; entry < 10 + 7 * 12; entry += 12) {
            if (view.getShort(entry) == 273 || view.getShort(entry) == 279) {
                view.putInt(entry + 4, 20_000).putInt(entry + 8, table);
            }
        }
        for (int i = table; i < bytes.length; i += 4) {
            view.putInt(i, 2 << 20);
        }
        assertThat(reader.read(bytes, NAME).height()).isEqualTo(20_000);
    }

    @Test
    void aTiffOfTinyTilesIsRefused() {
        byte[] file = new TiffFiles(ByteOrder.LITTLE_ENDIAN)
                .tag(256, 9000)
                .tag(257, 9000)
                .tag(258, 8)
                .tag(259, 5)
                .tag(262, 1)
                .tag(322, 1)
                .tag(323, 1)
                .tile(new byte[100_000])
                .build();
        assertRefused(file, "damaged");
    }

    @Test
    void aGifOfFewBytesThatNamesAHugePictureIsRefused() {
        for (int side : new int[] {9_000, 12_288, 65_535}) {
            ByteBuffer file = ByteBuffer.allocate(35).order(ByteOrder.LITTLE_ENDIAN);
            file.put(new byte[] {'G', 'I', 'F', '8', '9', 'a'})
                    .putShort((short) side)
                    .putShort((short) side);
            file.put(new byte[] {(byte) 0x80, 0, 0, 0, 0, 0, -1, -1, -1, 0x2C, 0, 0, 0, 0});
            file.putShort((short) side).putShort((short) side);
            file.put(new byte[] {0, 2, 2, 0x44, 1, 0, 0x3B});
            assertRefused(Arrays.copyOf(file.array(), file.position()), "");
        }
    }

    @Test
    void aPngThatIsTooShortForItsSizeIsRefused() {
        byte[] png = ImageFiles.encode(new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY), "png");
        ByteBuffer.wrap(png).putInt(16, 9_000).putInt(20, 9_000);
        CRC32 sum = new CRC32();
        sum.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) sum.getValue());
        assertRefused(png, "truncated");
    }

    @Test
    void aPictureOfOneEndlessRowIsRefused() {
        byte[] png = ImageFiles.encode(new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY), "png");
        ByteBuffer.wrap(png).putInt(16, 99_000_000).putInt(20, 1);
        assertRefused(png, "longer side");
    }

    @Test
    void theLimitOfPixelsCanBeSet() {
        byte[] jpeg = jpeg();
        OpenCvImageReader strict = OpenCvImageReader.builder()
                .limits(Limits.builder().picturePixels(63).build())
                .build();
        assertThatExceptionOfType(ImageReadException.class)
                .isThrownBy(() -> strict.read(jpeg, NAME))
                .withMessageContaining("picturePixels");
        assertThat(reader.read(jpeg, NAME).width()).isEqualTo(8);
    }

    private void assertRefused(byte[] file, String reason) {
        long before = allocated();
        long start = System.nanoTime();
        assertThatExceptionOfType(ImageReadException.class)
                .isThrownBy(() -> reader.read(file, NAME))
                .withMessageContaining(NAME)
                .withMessageContaining(reason);
        assertThat(allocated() - before).isLessThan(LITTLE);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    private static long allocated() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        return threads.getCurrentThreadAllocatedBytes();
    }

    private static byte[] jpeg() {
        return ImageFiles.encode(new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY), "jpg");
    }

    /** Where the segment that names the size begins. */
    private static int frameOf(byte[] jpeg) {
        for (int i = 0; i < jpeg.length; i++) {
            if (jpeg[i] == (byte) 0xFF && jpeg[i + 1] == (byte) 0xC0) {
                return i;
            }
        }
        throw new AssertionError("no frame");
    }
}
