package io.github.fer4j.benchmarks;

import io.github.fer4j.ffmpeg.VideoFileWriter;
import io.github.fer4j.image.BufferedImages;
import io.github.fer4j.video.VideoFrame;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;

/** A video of one face: the real photo, half as high as the picture, goes round on a grey ground. */
final class MovingPhoto {

    static final double RATE = 30;

    private static final double TURNS_A_SECOND = 0.2;

    private final int width;
    private final int height;
    private final BufferedImage photo;

    MovingPhoto(int width, int height) throws IOException {
        this.width = width;
        this.height = height;
        this.photo = Photo.read();
    }

    VideoFrame frame(int index) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D graphics = picture.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        int photoHeight = height / 2;
        int photoWidth = photoHeight * Photo.WIDTH / Photo.HEIGHT;
        double angle = 2 * Math.PI * TURNS_A_SECOND * index / RATE;
        int x = (int) ((width - photoWidth) / 2.0 * (1 + 0.8 * Math.cos(angle)));
        int y = (int) ((height - photoHeight) / 2.0 * (1 + 0.8 * Math.sin(angle)));
        graphics.setColor(Color.GRAY);
        graphics.fillRect(0, 0, width, height);
        graphics.drawImage(photo, x, y, photoWidth, photoHeight, null);
        graphics.dispose();
        return VideoFrame.atRate(BufferedImages.toFrame(picture), index, RATE);
    }

    Path write(Path file, int frames) {
        try (VideoFileWriter writer =
                VideoFileWriter.builder(file).framesPerSecond(RATE).build()) {
            for (int i = 0; i < frames; i++) {
                writer.write(frame(i));
            }
        }
        return file;
    }
}
