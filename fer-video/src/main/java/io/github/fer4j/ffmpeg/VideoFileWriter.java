package io.github.fer4j.ffmpeg;

import io.github.fer4j.error.VideoException;
import io.github.fer4j.video.VideoFrame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes frames to a video file, in H.264 (in MPEG-4 where the H.264 encoder does not take the size).
 *
 * <p>For one thread at a time. The file's extension names its format: mp4, m4v, mov, mkv or avi. Frames keep their
 * distances in time; in AVI, which has one rate only, each goes to the nearest beat. The first frame begins the video,
 * unless it is made of another one.
 * An odd width or height grows by one pixel, as H.264 has even ones only.
 *
 * <p>An existing file is replaced. MP4 and MOV are written in fragments, so that even a file that was never completed,
 * for the disk was full or the process killed, plays up to its last two seconds.
 */
public final class VideoFileWriter implements AutoCloseable {

    private static final double USUAL_RATE = 25;

    private final Path file;
    private final double framesPerSecond;
    private final Optional<Original> original;
    private final MediaOutput output;
    private @Nullable Recording recording;
    private boolean failed;
    private boolean closed;

    private VideoFileWriter(Path file, double framesPerSecond, Optional<Original> original) {
        if (!(framesPerSecond >= 0 && Double.isFinite(framesPerSecond))) {
            throw new IllegalArgumentException("the frame rate must be above 0, or 0 if unknown: " + framesPerSecond);
        }
        this.file = file;
        this.framesPerSecond = framesPerSecond > 0 ? framesPerSecond : USUAL_RATE;
        this.original = original;
        output = new MediaOutput(file, OutputFormat.of(file));
    }

    /**
     * A writer of a video without sound.
     *
     * @param file where to; its folder exists
     * @param framesPerSecond about how many frames come for a second of video, so that the bits can be shared out; 0 if
     *     unknown. Times are those of the frames all the same, except in AVI
     * @return a writer that has opened the file
     * @throws VideoException if the extension is none of those known, or the file cannot be written
     * @throws IllegalArgumentException if the rate is negative or not finite
     * @throws io.github.fer4j.error.NativeLibraryException if FFmpeg cannot be loaded
     */
    public static VideoFileWriter create(Path file, double framesPerSecond) {
        return new VideoFileWriter(file, framesPerSecond, Optional.empty());
    }

    /**
     * A writer of a video whose frames were made of those of another file: its sound is copied as it is, up to the last
     * frame written, and the shape of its pixels kept. Sound that the format cannot hold is left out with a warning in
     * the log.
     *
     * @param file where to; its folder exists; not the original
     * @param framesPerSecond about how many frames come for a second of video; 0 if unknown
     * @param original the file that the frames come from, whose times they still have
     * @param from the time in the original at which the new video starts, not negative
     * @return a writer that has opened the file
     * @throws VideoException if the extension is none of those known, the file cannot be written or is the original, or
     *     the original cannot be read
     * @throws IllegalArgumentException if the rate is negative or not finite, or the time negative
     * @throws io.github.fer4j.error.NativeLibraryException if FFmpeg cannot be loaded
     */
    public static VideoFileWriter create(Path file, double framesPerSecond, Path original, Duration from) {
        if (from.isNegative()) {
            throw new IllegalArgumentException("a time must not be negative: " + from);
        }
        InputProblem.requireReadable(original);
        requireOther(file, original);
        return new VideoFileWriter(file, framesPerSecond, Optional.of(new Original(original, from)));
    }

    /**
     * Writes a frame.
     *
     * @param frame of any format, of the first one's size; its timestamp is above that of the one before
     * @throws VideoException if it cannot be written or is of another size
     * @throws IllegalStateException after {@link #close()}
     */
    public void write(VideoFrame frame) {
        if (closed) {
            throw new IllegalStateException("the writer of " + file + " is closed");
        }
        try {
            if (recording == null) {
                recording = Recording.begin(output, framesPerSecond, frame, original);
            }
            recording.write(frame);
        } catch (RuntimeException e) {
            failed = true;
            throw e;
        }
    }

    /**
     * Completes the file. Without any frame there is no video, and no file is left. After a failed write the file stays
     * as far as it got. Closing twice is harmless.
     *
     * @throws VideoException if the file cannot be completed
     */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            finish();
        } finally {
            output.close();
        }
        deleteIfEmpty();
    }

    private void finish() {
        Recording ended = recording;
        if (ended == null) {
            return;
        }
        try (ended) {
            if (!failed) {
                ended.finish();
            }
        }
    }

    private void deleteIfEmpty() {
        if (recording == null) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new VideoException("cannot delete " + file + ", a video without frames (" + e + ")", e);
            }
        }
    }

    private static void requireOther(Path file, Path original) {
        try {
            if (Files.exists(file) && Files.isSameFile(file, original)) {
                throw MediaOutput.failure(file, "it is the video that is being read; name another file");
            }
        } catch (IOException e) {
            throw new VideoException("cannot write the video " + file + ": " + e, e);
        }
    }
}
