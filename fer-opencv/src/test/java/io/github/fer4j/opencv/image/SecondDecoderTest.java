package io.github.fer4j.opencv.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fer4j.image.Frame;
import io.github.fer4j.image.PixelFormat;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of picture that Java's own encoders write has the pixels that Java's own decoders find in it. */
class SecondDecoderTest {

    private static final int WIDTH = 83;
    private static final int HEIGHT = 37;
    private static final String NONE = "none";

    private final OpenCvImageReader reader = new OpenCvImageReader();

    @SuppressWarnings("ArrayRecordComponent")
    record Kind(String name, byte[] file) {

        @Override
        public String toString() {
            return name + ", " + file.length + " bytes";
        }
    }

    static Stream<Kind> kinds() throws IOException {
        List<Kind> kinds = new ArrayList<>();
        for (String format : List.of("png", "gif", "bmp", "tiff", "jpeg")) {
            for (BufferedImage image : images()) {
                addKinds(format, image, kinds);
            }
        }
        assertThat(kinds).hasSizeGreaterThan(100);
        return kinds.stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void bothDecodersSeeTheSame(Kind kind) throws IOException {
        BufferedImage expected = ImageIO.read(new ByteArrayInputStream(kind.file()));
        Frame frame = reader.read(kind.file(), kind.name());
        assertThat(frame.width()).isEqualTo(expected.getWidth());
        assertThat(frame.height()).isEqualTo(expected.getHeight());
        int tolerance = kind.name().startsWith("jpeg") ? 8 : 1;
        for (int y = 0; y < frame.height(); y++) {
            for (int x = 0; x < frame.width(); x++) {
                int[] seen = bgr(frame, x, y);
                int[] right = bgr(expected, x, y);
                for (int channel = 0; channel < 3; channel++) {
                    if (Math.abs(seen[channel] - right[channel]) > tolerance) {
                        assertThat(seen).as("pixel %s, %s", x, y).isEqualTo(right);
                    }
                }
            }
        }
    }

    private static int[] bgr(Frame frame, int x, int y) {
        int channels = frame.format() == PixelFormat.GRAY ? 1 : 3;
        int at = y * frame.stride() + x * channels;
        byte[] pixels = frame.pixels();
        return new int[] {
            pixels[at] & 0xFF, pixels[at + (channels == 1 ? 0 : 1)] & 0xFF, pixels[at + channels - 1] & 0xFF
        };
    }

    /** Over white; grey levels as stored, which Java would brighten. */
    private static int[] bgr(BufferedImage image, int x, int y) {
        int[] bgr;
        int alpha = 255;
        if (image.getColorModel() instanceof ComponentColorModel model) {
            float[] parts = model.getNormalizedComponents(image.getRaster().getDataElements(x, y, null), null, 0);
            boolean gray = model.getNumColorComponents() == 1;
            bgr = new int[] {round(parts[gray ? 0 : 2]), round(parts[gray ? 0 : 1]), round(parts[0])};
            alpha = model.hasAlpha() ? round(parts[parts.length - 1]) : 255;
        } else {
            int argb = image.getRGB(x, y);
            bgr = new int[] {argb & 0xFF, (argb >> 8) & 0xFF, (argb >> 16) & 0xFF};
            alpha = argb >>> 24;
        }
        for (int i = 0; i < 3; i++) {
            bgr[i] = (bgr[i] * alpha + 255 * (255 - alpha) + 127) / 255;
        }
        return bgr;
    }

    private static int round(float part) {
        return Math.round(255 * part);
    }

    private static List<BufferedImage> images() {
        List<BufferedImage> images = new ArrayList<>();
        for (int type = BufferedImage.TYPE_INT_RGB; type <= BufferedImage.TYPE_BYTE_INDEXED; type++) {
            if (type != BufferedImage.TYPE_INT_ARGB_PRE && type != BufferedImage.TYPE_4BYTE_ABGR_PRE) {
                images.add(painted(new BufferedImage(WIDTH, HEIGHT, type)));
            }
        }
        for (int bits = 1; bits <= 4; bits *= 2) {
            images.add(painted(palette(bits, false)));
            images.add(painted(palette(bits, true)));
        }
        images.add(deep(3));
        images.add(deep(4));
        images.add(deep(2));
        return images;
    }

    private static BufferedImage palette(int bits, boolean gray) {
        int size = 1 << bits;
        byte[][] colours = new byte[3][size];
        for (int i = 0; i < size; i++) {
            int level = 255 * i / (size - 1);
            colours[0][i] = (byte) level;
            colours[1][i] = (byte) (gray ? level : 255 - level);
            colours[2][i] = (byte) (gray ? level : level / 2);
        }
        IndexColorModel model = new IndexColorModel(bits, size, colours[0], colours[1], colours[2]);
        return new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_BINARY, model);
    }

    /** Of 16 bits a channel: coloured, with opacity, or grey with opacity. */
    private static BufferedImage deep(int channels) {
        boolean alpha = channels % 2 == 0;
        ColorSpace space = ColorSpace.getInstance(channels > 2 ? ColorSpace.CS_sRGB : ColorSpace.CS_GRAY);
        ComponentColorModel model = new ComponentColorModel(space, alpha, false, alpha ? 3 : 1, DataBuffer.TYPE_USHORT);
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_USHORT, WIDTH, HEIGHT, channels, null);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                for (int channel = 0; channel < channels; channel++) {
                    raster.setSample(x, y, channel, (x * 791 + y * 1777 + channel * 20_011) % 65_536);
                }
            }
        }
        return new BufferedImage(model, raster, false, null);
    }

    private static BufferedImage painted(BufferedImage image) {
        Graphics2D graphics = image.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, Color.ORANGE, WIDTH, HEIGHT, new Color(10, 60, 200)));
        graphics.fillRect(5, 3, WIDTH, HEIGHT);
        graphics.setColor(new Color(250, 10, 90, 120));
        graphics.fillOval(20, 5, 40, 30);
        graphics.dispose();
        return image;
    }

    private static void addKinds(String format, BufferedImage image, List<Kind> kinds) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        try {
            if (!writer.getOriginatingProvider().canEncodeImage(image)
                    || (format.equals("jpeg") && image.getColorModel().hasAlpha())) {
                return;
            }
            ImageWriteParam usual = writer.getDefaultWriteParam();
            String[] compressions = usual.canWriteCompressed() ? usual.getCompressionTypes() : null;
            for (String compression : compressions == null ? new String[] {NONE} : compressions) {
                for (int variant = 0; variant < 3; variant++) {
                    add(writer, image, format, compression, variant, kinds);
                }
            }
        } finally {
            writer.dispose();
        }
    }

    // Variant 1 is progressive or interlaced, 2 is tiled.
    private static void add(
            ImageWriter writer, BufferedImage image, String format, String compression, int variant, List<Kind> kinds)
            throws IOException {
        ImageWriteParam param = writer.getDefaultWriteParam();
        if ((variant == 1 && !param.canWriteProgressive()) || (variant == 2 && !param.canWriteTiles())) {
            return;
        }
        if (!compression.equals(NONE)) {
            if (!isRead(compression)) {
                return;
            }
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionType(compression);
        }
        if (param.canWriteProgressive()) {
            param.setProgressiveMode(variant == 1 ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
        }
        if (variant == 2) {
            param.setTilingMode(ImageWriteParam.MODE_EXPLICIT);
            param.setTiling(32, 16, 0, 0);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), param);
        } catch (IOException | RuntimeException e) {
            return; // the encoder fails at this combination
        } finally {
            writer.reset();
        }
        String name = String.format(
                Locale.ROOT,
                "%s %s variant %d of %s",
                format,
                compression,
                variant,
                ImageTypeSpecifier.createFromRenderedImage(image).getBufferedImageType() + "/"
                        + image.getColorModel().getPixelSize());
        kinds.add(new Kind(name, bytes.toByteArray()));
    }

    // Fax and JPEG inside TIFF, and JPEG or PNG inside BMP, are refused. Java's encoder pads RLE4 wrongly.
    private static boolean isRead(String compression) {
        return !compression.contains("JPEG")
                && !compression.contains("CCITT")
                && !compression.contains("PNG")
                && !compression.equals("BI_RLE4")
                && !compression.contains("EXIF");
    }
}
