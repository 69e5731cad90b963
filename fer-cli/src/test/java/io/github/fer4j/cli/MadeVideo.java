package io.github.fer4j.cli;

import io.github.fer4j.ffmpeg.VideoFileWriter;
import io.github.fer4j.image.BufferedImages;
import io.github.fer4j.image.Frame;
import io.github.fer4j.video.VideoFrame;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * A video of a real face that moves to the right and back.
 *
 * @param width of its frames
 * @param height of its frames
 * @param frames how many, 25 a second
 */
record MadeVideo(int width, int height, int frames) {

    static final double RATE = 25;
    private static final Color BACKGROUND = new Color(0x6080A0);

    /** Encodes it. */
    Path write(Path file) {
        BufferedImage photo = photo();
        try (VideoFileWriter writer =
                VideoFileWriter.builder(file).framesPerSecond(RATE).build()) {
            for (int i = 0; i < frames; i++) {
                writer.write(VideoFrame.atRate(frame(photo, i), i, RATE));
            }
        }
        return file;
    }

    /** Writes its frames as pictures. */
    void writePictures(Path folder) {
        BufferedImage photo = photo();
        try {
            for (int i = 0; i < frames; i++) {
                Path file = folder.resolve(String.format("frame-%03d.png", i));
                ImageIO.write(BufferedImages.toBufferedImage(frame(photo, i)), "png", file.toFile());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Frame frame(BufferedImage photo, int index) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.setColor(BACKGROUND);
        graphics.fillRect(0, 0, width, height);
        int photoWidth = photo.getWidth() * height / photo.getHeight();
        double there = (1 - Math.cos(index * 2 * Math.PI / 100)) / 2;
        graphics.drawImage(photo, (int) (there * (width - photoWidth)), 0, photoWidth, height, null);
        graphics.dispose();
        return BufferedImages.toFrame(picture);
    }

    private static BufferedImage photo() {
        try {
            return ImageIO.read(PackagedProgram.photo("sinaface.jpg").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
