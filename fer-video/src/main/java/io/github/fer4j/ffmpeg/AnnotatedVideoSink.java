package io.github.fer4j.ffmpeg;

import io.github.fer4j.error.VideoException;
import io.github.fer4j.video.FrameAnnotator;
import io.github.fer4j.video.FrameResult;
import io.github.fer4j.video.ResultSink;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/**
 * Writes a video of the frames with what an annotator draws into them, such as boxes around the faces with their
 * emotions.
 *
 * <p>For one thread at a time. Format, size and timing are as {@link VideoFileWriter} describes.
 *
 * <pre>{@code
 * AnnotatedVideoSink.builder(Path.of("marked.mp4"), new FaceAnnotator())
 *         .framesPerSecond(video.info().framesPerSecond())
 *         .sound(Path.of("party.mp4"))
 *         .build();
 * }</pre>
 */
public final class AnnotatedVideoSink implements ResultSink {

    private final FrameAnnotator annotator;
    private final VideoFileWriter writer;

    private AnnotatedVideoSink(FrameAnnotator annotator, VideoFileWriter writer) {
        this.annotator = annotator;
        this.writer = writer;
    }

    /**
     * Begins with the options of a video without sound.
     *
     * @param file where to write; its folder exists; mp4, m4v, mov, mkv or avi
     * @param annotator draws the faces into the frames
     * @return a new builder
     */
    public static Builder builder(Path file, FrameAnnotator annotator) {
        return new Builder(file, annotator);
    }

    @Override
    public void accept(FrameResult result) {
        writer.write(result.frame().withImage(annotator.annotate(result)));
    }

    @Override
    public void close() {
        writer.close();
    }

    /** Options of an {@link AnnotatedVideoSink}. Not thread-safe; can be used again after {@link #build()}. */
    public static final class Builder {

        private final FrameAnnotator annotator;
        private final VideoFileWriter.Builder writer;

        private Builder(Path file, FrameAnnotator annotator) {
            this.annotator = Objects.requireNonNull(annotator, "annotator");
            writer = VideoFileWriter.builder(file);
        }

        /**
         * See {@link VideoFileWriter.Builder#framesPerSecond}.
         *
         * @param value frames a second; 0 if unknown
         * @return this builder
         * @throws IllegalArgumentException if it is negative or not finite
         */
        public Builder framesPerSecond(double value) {
            writer.framesPerSecond(value);
            return this;
        }

        /**
         * See {@link VideoFileWriter.Builder#sound}.
         *
         * @param original the file that the frames come from
         * @return this builder
         */
        public Builder sound(Path original) {
            writer.sound(original);
            return this;
        }

        /**
         * See {@link VideoFileWriter.Builder#soundFrom}.
         *
         * @param time in the original, not negative
         * @return this builder
         * @throws IllegalArgumentException if it is negative
         */
        public Builder soundFrom(Duration time) {
            writer.soundFrom(time);
            return this;
        }

        /**
         * Opens the file.
         *
         * @return a sink at the beginning of the video
         * @throws VideoException as {@link VideoFileWriter.Builder#build} does
         * @throws io.github.fer4j.error.NativeLibraryException if FFmpeg cannot be loaded
         */
        public AnnotatedVideoSink build() {
            return new AnnotatedVideoSink(annotator, writer.build());
        }
    }
}
