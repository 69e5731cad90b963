package io.github.fer4j.support;

import io.github.fer4j.image.BufferedImages;
import io.github.fer4j.image.Frame;
import io.github.fer4j.image.PixelFormat;
import io.github.fer4j.video.VideoFrame;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Films for tests: photos that move over a background, with cuts and black frames. The same settings always give the same
 * frames.
 */
public final class MovingFaces {

    private static final int CHANNELS = 3;

    private final int width;
    private final int height;
    private final List<Move> moves = new ArrayList<>();
    private final List<int[]> blackouts = new ArrayList<>();

    /** A background without faces. */
    public MovingFaces(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** A real photo that the build has unpacked, such as sinaface.jpg. */
    public static Frame photo(String name) {
        Path file = Path.of("target", "test-photos", name);
        try {
            return BufferedImages.toFrame(ImageIO.read(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Adds a photo that moves evenly; later ones cover earlier ones.
     *
     * @param photo in BGR; may leave the picture
     * @param x of its left edge in frame {@code from}
     * @param y of its upper edge in frame {@code from}
     * @param dx pixels to the right a frame
     * @param dy pixels down a frame
     * @param from the first frame that shows it
     * @param to the first frame that does not any more
     */
    public MovingFaces with(Frame photo, int x, int y, double dx, double dy, int from, int to) {
        moves.add(new Move(photo, x, y, dx, dy, from, to));
        return this;
    }

    /** Makes the frames from {@code from} up to, not including, {@code to} black. */
    public MovingFaces black(int from, int to) {
        blackouts.add(new int[] {from, to});
        return this;
    }

    /** A picture of the film. */
    public Frame frame(int index) {
        byte[] pixels = new byte[width * height * CHANNELS];
        Frame frame = Frame.of(pixels, width, height, PixelFormat.BGR);
        if (blackouts.stream().anyMatch(range -> index >= range[0] && index < range[1])) {
            return frame;
        }
        drawBackground(pixels);
        moves.stream().filter(move -> move.isIn(index)).forEach(move -> draw(move, index, pixels));
        return frame;
    }

    /** Frames at a constant rate. */
    public List<VideoFrame> frames(int count, double framesPerSecond) {
        List<VideoFrame> frames = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            frames.add(VideoFrame.atRate(frame(i), i, framesPerSecond));
        }
        return frames;
    }

    private void drawBackground(byte[] pixels) {
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int at = (y * width + x) * CHANNELS;
                pixels[at] = (byte) (90 + 60 * x / width);
                pixels[at + 1] = (byte) (100 + 50 * y / height);
                pixels[at + 2] = (byte) 120;
            }
        }
    }

    private void draw(Move move, int index, byte[] pixels) {
        Frame photo = move.photo;
        int left = move.left(index);
        int top = move.top(index);
        int from = Math.max(0, -left);
        int to = Math.min(photo.width(), width - left);
        for (int y = Math.max(0, -top); y < Math.min(photo.height(), height - top) && to > from; y++) {
            int source = y * photo.stride() + from * CHANNELS;
            int target = ((top + y) * width + left + from) * CHANNELS;
            System.arraycopy(photo.pixels(), source, pixels, target, (to - from) * CHANNELS);
        }
    }

    private record Move(Frame photo, int x, int y, double dx, double dy, int from, int to) {

        boolean isIn(int index) {
            return index >= from && index < to;
        }

        int left(int index) {
            return (int) Math.round(x + dx * (index - from));
        }

        int top(int index) {
            return (int) Math.round(y + dy * (index - from));
        }
    }
}
