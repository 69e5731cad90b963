package io.github.fer4j.examples;

import io.github.fer4j.ffmpeg.VideoFileWriter;
import io.github.fer4j.image.BufferedImages;
import io.github.fer4j.image.Frame;
import io.github.fer4j.video.VideoFrame;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import javax.imageio.ImageIO;

/**
 * A made video of two real photos that move, turn and stretch, with 25 frames a second. The second photo comes after two
 * seconds and stays for six.
 */
final class MovingPhoto {

    static final double RATE = 25;

    private static final int WIDTH = 640;
    private static final int HEIGHT = 360;
    private static final int FIRST_CENTRE = 180;
    private static final int SECOND_CENTRE = 500;

    private final BufferedImage first = read("sinaface.jpg");
    private final BufferedImage second = read("ss.jpg");

    /** Writes the video whose chart the README shows; command-line.md has the command. */
    public static void main(String[] args) {
        new MovingPhoto().write(Path.of(args[0]), 250);
    }

    Path write(Path file, int frames) {
        try (VideoFileWriter writer =
                VideoFileWriter.builder(file).framesPerSecond(RATE).build()) {
            for (int i = 0; i < frames; i++) {
                double seconds = i / RATE;
                writer.write(new VideoFrame(frame(seconds), i, Duration.ofMillis(Math.round(seconds * 1000))));
            }
        }
        return file;
    }

    private Frame frame(double seconds) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setColor(new Color(0x6080A0));
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        draw(graphics, first, FIRST_CENTRE, 1.25 + 0.2 * Math.sin(0.9 * seconds), seconds);
        if (seconds >= 2 && seconds < 8) {
            draw(graphics, second, SECOND_CENTRE, 3 + 0.4 * Math.sin(seconds), 0.5 * seconds);
        }
        graphics.dispose();
        return BufferedImages.toFrame(picture);
    }

    private static void draw(Graphics2D graphics, BufferedImage photo, int centre, double zoom, double phase) {
        AffineTransform place = AffineTransform.getTranslateInstance(centre, HEIGHT / 2.0);
        place.rotate(Math.toRadians(8 * Math.sin(1.3 * phase)));
        place.shear(0.15 * Math.sin(0.8 * phase), 0);
        place.scale(zoom, zoom * (1 + 0.1 * Math.sin(0.5 * phase)));
        place.translate(-photo.getWidth() / 2.0, -photo.getHeight() / 2.0);
        graphics.drawImage(photo, place, null);
    }

    private static BufferedImage read(String photo) {
        try {
            return ImageIO.read(Project.photo(photo).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
