package io.github.fer4j.ffmpeg;

import io.github.fer4j.error.VideoException;
import io.github.fer4j.video.VideoFrame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes frames to a video file, in H.264 (in MPEG-4 where the H.264 encoder does not take the size).
 *
 * <p>For one thread at a time. The file's extension names its format: mp4, m4v, mov, mkv or avi. Frames keep their
 * distances in time; AVI has one rate only, so that each frame goes to the nearest beat of it. The first frame begins
 * the video, unless {@linkplain Builder#sound sound} of another file is added: then times are counted as in that file.
 * An odd width or height grows by one pixel, as H.264 has even sizes only.
 *
 * <p>An existing file is replaced. MP4 and MOV are written in fragments of two seconds: if the disk becomes full or the
 * process is killed, the file plays except for its last fragment.
 */
public final class VideoFileWriter implements AutoCloseable {

    private final Path file;
    private final double framesPerSecond;
    private final @Nullable Path original;
    private final Duration from;
    private final MediaOutput output;
    private @Nullable Recording recording;
    private boolean failed;
    private boolean closed;

    private VideoFileWriter(Builder builder) {
        file = builder.file;
        framesPerSecond = builder.framesPerSecond;
        original = builder.sound;
        from = builder.soundFrom;
        output = new MediaOutput(file, OutputFormat.of(file));
    }

    /**
     * Begins with the options of a video without sound.
     *
     * @param file where to write; its folder exists; mp4, m4v, mov, mkv or avi
     * @return a new builder
     */
    public static Builder builder(Path file) {
        return new Builder(file);
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
                recording = Recording.begin(output, framesPerSecond, frame, original, from);
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
        // Completes the recording, then the file; a second failure is added to the first.
        try (output;
                Recording ended = recording) {
            if (ended != null && !failed) {
                ended.finish();
            }
        }
        deleteIfEmpty();
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

    /** Options of a {@link VideoFileWriter}. Not thread-safe; can be used again after {@link #build()}. */
    public static final class Builder {

        private static final double USUAL_RATE = 25;

        private final Path file;
        private double framesPerSecond = USUAL_RATE;
        private @Nullable Path sound;
        private Duration soundFrom = Duration.ZERO;

        private Builder(Path file) {
            this.file = Objects.requireNonNull(file, "file");
        }

        /**
         * About how many frames come for a second of video. Default: 25. The bit rate and the distance between key
         * frames follow from it, and in AVI the times of all frames; in the other formats each frame keeps its own time.
         *
         * @param value frames a second; 0 if unknown, which stands for the default
         * @return this builder
         * @throws IllegalArgumentException if it is negative or not finite
         */
        public Builder framesPerSecond(double value) {
            if (!(value >= 0 && Double.isFinite(value))) {
                throw new IllegalArgumentException("the frame rate must be above 0, or 0 if unknown: " + value);
            }
            framesPerSecond = value > 0 ? value : USUAL_RATE;
            return this;
        }

        /**
         * The video that the frames come from, whose sound is copied up to the last frame written. Default: none. The
         * frames keep the times that they have in it. Sound that the format cannot hold is left out with a warning in
         * the log.
         *
         * @param original another file than the one that is written
         * @return this builder
         */
        public Builder sound(Path original) {
            sound = Objects.requireNonNull(original, "original");
            return this;
        }

        /**
         * The time in the original at which the new video starts. Default: 0. Set it to the time from which the
         * original is read. It has no effect without {@link #sound}.
         *
         * @param time not negative
         * @return this builder
         * @throws IllegalArgumentException if it is negative
         */
        public Builder soundFrom(Duration time) {
            if (Objects.requireNonNull(time, "time").isNegative()) {
                throw new IllegalArgumentException("a time must not be negative: " + time);
            }
            soundFrom = time;
            return this;
        }

        /**
         * Opens the file.
         *
         * @return a writer at the beginning of the video
         * @throws VideoException if the extension is not known, the file cannot be written or is the original, or the
         *     original cannot be read
         * @throws io.github.fer4j.error.NativeLibraryException if FFmpeg cannot be loaded
         */
        public VideoFileWriter build() {
            if (sound != null) {
                InputProblem.requireReadable(sound);
                requireOther(file, sound);
            }
            return new VideoFileWriter(this);
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
}
