package io.github.fer4j.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBufferByte;
import java.util.Objects;

/** The bridge between {@link Frame} and {@link BufferedImage}. Thread-safe. */
public final class BufferedImages {

    private BufferedImages() {}

    /**
     * A copy of a picture as a frame. Transparent pixels are blended with white, grey levels kept as they are stored.
     *
     * @param image of any type; not changed
     * @return a frame of format {@link PixelFormat#BGR}
     */
    public static Frame toFrame(BufferedImage image) {
        Objects.requireNonNull(image, "image");
        BufferedImage copy = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = copy.createGraphics();
        try {
            graphics.drawImage(isCustomGray(image) ? withGrayAsStored(image) : image, 0, 0, Color.WHITE, null);
        } finally {
            graphics.dispose();
        }
        byte[] pixels = ((DataBufferByte) copy.getRaster().getDataBuffer()).getData();
        return Frame.of(pixels, image.getWidth(), image.getHeight(), PixelFormat.BGR);
    }

    /**
     * A copy of a frame as a picture.
     *
     * @param frame of any format
     * @return a picture of type {@link BufferedImage#TYPE_BYTE_GRAY} or {@link BufferedImage#TYPE_3BYTE_BGR}
     */
    public static BufferedImage toBufferedImage(Frame frame) {
        Objects.requireNonNull(frame, "frame");
        int type = frame.format() == PixelFormat.GRAY ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_3BYTE_BGR;
        BufferedImage image = new BufferedImage(frame.width(), frame.height(), type);
        byte[] target = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        int row = frame.width() * frame.format().channels();
        for (int y = 0; y < frame.height(); y++) {
            System.arraycopy(frame.pixels(), y * frame.stride(), target, y * row, row);
        }
        if (frame.format() == PixelFormat.RGB) {
            swapRedAndBlue(target);
        }
        return image;
    }

    /** Grey with transparency, as from a PNG file: Java takes its levels for linear light and would brighten them. */
    private static boolean isCustomGray(BufferedImage image) {
        return image.getType() == BufferedImage.TYPE_CUSTOM
                && image.getColorModel().getColorSpace().equals(ColorSpace.getInstance(ColorSpace.CS_GRAY));
    }

    private static BufferedImage withGrayAsStored(BufferedImage image) {
        BufferedImage copy = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
        ColorModel model = image.getColorModel();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                float[] parts = model.getNormalizedComponents(image.getRaster().getDataElements(x, y, null), null, 0);
                int gray = Math.round(255 * parts[0]);
                int alpha = parts.length > 1 ? Math.round(255 * parts[1]) : 255;
                copy.setRGB(x, y, alpha << 24 | gray << 16 | gray << 8 | gray);
            }
        }
        return copy;
    }

    private static void swapRedAndBlue(byte[] pixels) {
        for (int i = 0; i < pixels.length; i += 3) {
            byte first = pixels[i];
            pixels[i] = pixels[i + 2];
            pixels[i + 2] = first;
        }
    }
}
