package io.github.fer4j.cli.video;

import io.github.fer4j.cli.options.FileNames;
import io.github.fer4j.ffmpeg.FfmpegFrameSource;
import io.github.fer4j.limit.Limits;
import io.github.fer4j.opencv.image.OpenCvImageReader;
import io.github.fer4j.video.FrameSource;
import io.github.fer4j.video.PictureSequence;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** What users name as a video: a file, a folder of pictures or an address. Thread-safe. */
public final class VideoInput {

    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+://.*", Pattern.DOTALL);
    private static final double PICTURES_PER_SECOND = 25;

    private VideoInput() {}

    /**
     * Whether it names something in a network.
     *
     * @param input as given
     * @return true if it begins like {@code rtsp://}
     */
    public static boolean isAddress(String input) {
        return ADDRESS.matcher(input).matches();
    }

    /**
     * The file or folder that it names.
     *
     * @param input as given
     * @return none if it is an address
     * @throws IllegalArgumentException if no file can have this name
     */
    public static List<Path> paths(String input) {
        return isAddress(input) ? List.of() : List.of(FileNames.path(input));
    }

    /** Whether it is a file, whose sound can be copied. */
    static boolean isFile(String input) {
        return !isAddress(input) && Files.isRegularFile(Path.of(input));
    }

    /**
     * Opens it.
     *
     * @param input as given
     * @param from the earliest time wanted; earlier frames may come all the same
     * @param limits the most that it may demand
     * @return to be closed by the caller
     * @throws io.github.fer4j.error.VideoException if it is missing, cannot be reached or is no video
     */
    public static FrameSource open(String input, Duration from, Limits limits) {
        if (isAddress(input)) {
            return FfmpegFrameSource.streamBuilder(input).limits(limits).open();
        }
        Path path = FileNames.path(input);
        return Files.isDirectory(path)
                ? PictureSequence.of(
                        path,
                        PICTURES_PER_SECOND,
                        OpenCvImageReader.builder().limits(limits).build())
                : FfmpegFrameSource.builder(path).from(from).limits(limits).open();
    }
}
