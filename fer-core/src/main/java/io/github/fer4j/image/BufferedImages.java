package io.github.fer4j.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/** The bridge between {@link Frame} and {@link BufferedImage}. Thread-safe. */
public final class BufferedImages {

    private BufferedImages() {}

    /**
     * A copy of a picture as a frame. Transparent pixels are blended with white.
     *
     * @param image of any type; not changed
     * @return a frame of format {@link PixelFormat#BGR}
     */
    public static Frame toFrame(BufferedImage image) {
        BufferedImage copy = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = copy.createGraphics();
        try {
            graphics.drawImage(image, 0, 0, Color.WHITE, null);
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

    private static void swapRedAndBlue(byte[] pixels) {
        for (int i = 0; i < pixels.length; i += 3) {
            byte first = pixels[i];
            pixels[i] = pixels[i + 2];
            pixels[i + 2] = first;
        }
    }
}
