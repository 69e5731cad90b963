package io.github.fer4j.ffmpeg;

import io.github.fer4j.error.VideoException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.bytedeco.ffmpeg.global.avutil;

/** Why a video cannot be opened or read, and what to do. */
final class InputProblem {

    /** What FFmpeg takes for a film though it is text or a picture. */
    private static final Set<String> NO_VIDEO =
            Set.of("tty", "bin", "xbin", "adf", "idf", "image2", "alias_pix", "brender_pix", "concat", "ffmetadata");

    private InputProblem() {}

    /** What can be told of a file before FFmpeg sees it. */
    static void requireReadable(Path file) {
        if (Files.isDirectory(file)) {
            throw problem(file.toString(), "it is a folder; give a video file, or its pictures as a sequence");
        }
        if (!Files.exists(file)) {
            throw problem(
                    file.toString(),
                    "there is no such file; check the path, relative to "
                            + Path.of("").toAbsolutePath());
        }
        if (!Files.isReadable(file)) {
            throw problem(file.toString(), "permission denied; let this user read the file");
        }
        if (isEmpty(file)) {
            throw problem(file.toString(), "it is empty; was it copied or downloaded completely?");
        }
    }

    /** A text file or a picture passes for a film of a kind with FFmpeg, but is none. */
    static void requireVideoFormat(String name, String format) {
        if (NO_VIDEO.contains(format) || format.endsWith("_pipe")) {
            throw problem(
                    name,
                    format.startsWith("image") || format.endsWith("_pipe")
                            ? "it is a picture, not a video"
                            : "it is no video of a format that FFmpeg knows");
        }
    }

    static String explain(String name, int error, Interruption interruption) {
        return text(name, reason(error, interruption));
    }

    static VideoException problem(String name, String reason) {
        return new VideoException(text(name, reason));
    }

    private static String text(String name, String reason) {
        return "cannot read the video " + name + ": " + reason;
    }

    private static String reason(int error, Interruption interruption) {
        if (interruption.isTimedOut()) {
            return "no data came in time; check the address and that the other end is sending";
        }
        if (error == avutil.AVERROR_INVALIDDATA()) {
            return "it is no video of a format that FFmpeg knows, or its beginning or index is missing, as in a"
                    + " recording that was cut off; was it copied or downloaded completely?";
        }
        if (error == avutil.AVERROR_PROTOCOL_NOT_FOUND()) {
            return "addresses of this kind are not supported";
        }
        return FfmpegLibrary.errorText(error) + "; check the file or address, and its disk or network";
    }

    private static boolean isEmpty(Path file) {
        try {
            // The size of a pipe or device is unknown.
            return Files.isRegularFile(file) && Files.size(file) == 0;
        } catch (IOException e) {
            throw new VideoException(text(file.toString(), e + "; check the file and its disk"), e);
        }
    }
}
