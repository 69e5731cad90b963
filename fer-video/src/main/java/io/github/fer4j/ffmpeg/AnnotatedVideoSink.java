package io.github.fer4j.ffmpeg;

import io.github.fer4j.error.VideoException;
import io.github.fer4j.video.FrameAnnotator;
import io.github.fer4j.video.FrameResult;
import io.github.fer4j.video.ResultSink;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Writes a video of the frames with boxes around their faces, and each face's number, emotion and smoothed probability.
 *
 * <p>For one thread at a time. Format, size and timing are as {@link VideoFileWriter} describes.
 */
public final class AnnotatedVideoSink implements ResultSink {

    private final FrameAnnotator annotator;
    private final VideoFileWriter writer;

    private AnnotatedVideoSink(FrameAnnotator annotator, VideoFileWriter writer) {
        this.annotator = annotator;
        this.writer = writer;
    }

    /**
     * A sink without sound, for a camera or pictures.
     *
     * @param annotator draws the faces into the frames
     * @param file where to; its folder exists; mp4, m4v, mov, mkv or avi
     * @param framesPerSecond about how many frames come for a second of video; 0 if unknown
     * @return a sink that has opened the file
     * @throws VideoException if the extension is none of those known, or the file cannot be written
     * @throws IllegalArgumentException if the rate is negative or not finite
     * @throws io.github.fer4j.error.NativeLibraryException if FFmpeg cannot be loaded
     */
    public static AnnotatedVideoSink create(FrameAnnotator annotator, Path file, double framesPerSecond) {
        return new AnnotatedVideoSink(annotator, VideoFileWriter.create(file, framesPerSecond));
    }

    /**
     * A sink for frames of a video file, whose sound is copied as it is.
     *
     * @param annotator draws the faces into the frames
     * @param file where to; its folder exists; mp4, m4v, mov, mkv or avi; not the original
     * @param framesPerSecond about how many frames come for a second of video; 0 if unknown
     * @param original the file that the frames come from
     * @param from the time in the original at which the new video starts: that at which reading began
     * @return a sink that has opened the file
     * @throws VideoException if the extension is none of those known, the file cannot be written or is the original, or
     *     the original cannot be read
     * @throws IllegalArgumentException if the rate is negative or not finite, or the time negative
     * @throws io.github.fer4j.error.NativeLibraryException if FFmpeg cannot be loaded
     */
    public static AnnotatedVideoSink create(
            FrameAnnotator annotator, Path file, double framesPerSecond, Path original, Duration from) {
        return new AnnotatedVideoSink(annotator, VideoFileWriter.create(file, framesPerSecond, original, from));
    }

    @Override
    public void accept(FrameResult result) {
        writer.write(result.frame().withImage(annotator.annotate(result)));
    }

    @Override
    public void close() {
        writer.close();
    }
}
