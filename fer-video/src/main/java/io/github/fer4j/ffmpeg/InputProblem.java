package io.github.fer4j.ffmpeg;

import io.github.fer4j.error.VideoException;
import io.github.fer4j.limit.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.bytedeco.ffmpeg.global.avutil;

/** Why a video cannot be opened or read, and what to do. */
final class InputProblem {

    private static final String NOT_KNOWN = "it is no video of a format that FFmpeg knows";

    /** What names other files, and may be made to name files that are not the sender's. */
    private static final Set<String> PLAYLISTS =
            Set.of("hls", "dash", "concat", "sdp", "imf", "webm_dash_manifest", "applehttp");

    /** What FFmpeg takes for a video though it is a text or a picture. */
    private static final Set<String> NO_VIDEO =
            Set.of("tty", "bin", "xbin", "adf", "idf", "image2", "alias_pix", "brender_pix", "ffmetadata");

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
        if (!Files.isRegularFile(file)) {
            throw problem(
                    file.toString(),
                    "it is a pipe or a device, which may wait for ever; copy it to a file, or give a camera or an"
                            + " address as such");
        }
        if (!Files.isReadable(file)) {
            throw problem(file.toString(), "permission denied; let this user read the file");
        }
        if (isEmpty(file)) {
            throw problem(file.toString(), "it is empty; was it copied or downloaded completely?");
        }
    }

    /**
     * Checks a format that FFmpeg has recognised. FFmpeg takes texts and pictures for videos of some kind, too.
     *
     * @throws VideoException if it is not allowed, a picture, a text or a playlist
     */
    static void requireAllowed(String name, String format, MediaFormats formats) {
        if (formats.allowsFormat(format)) {
            return;
        }
        if (PLAYLISTS.contains(format)) {
            throw problem(
                    name,
                    "it is a playlist (" + format + "), which names other files, not a video; give the video itself");
        }
        if (format.startsWith("image") || format.endsWith("_pipe")) {
            throw problem(name, "it is a picture, not a video");
        }
        if (NO_VIDEO.contains(format)) {
            throw problem(name, NOT_KNOWN);
        }
        throw problem(
                name,
                "its format " + format + " is not among those that are allowed; if you trust the file, allow it by"
                        + " FfmpegFrameSource.builder(...).allowFormats(\"" + format.split(",", -1)[0] + "\")");
    }

    /**
     * Checks the size of frames before there is memory for them.
     *
     * @throws VideoException if it is above the limit
     */
    static void requireSize(String name, int width, int height, Limits limits) {
        if ((long) width * height > limits.framePixels()) {
            throw problem(
                    name,
                    "its frames of " + width + "x" + height + " pixels are above the limit framePixels of "
                            + limits.framePixels() + "; raise it if you trust the file and have the memory");
        }
    }

    static String explain(String name, int error, Interruption interruption) {
        return explain(name, reason(error), interruption);
    }

    /** The reason, unless reading was ended from outside. */
    static String explain(String name, String reason, Interruption interruption) {
        if (interruption.isDue() && interruption.isThreadInterrupted()) {
            return text(name, "the thread was interrupted");
        }
        if (interruption.isLedAway()) {
            return text(
                    name,
                    "it leads to another host or port; allow that by StreamReach.ANY_HOST if you trust the address");
        }
        if (interruption.isTimedOut()) {
            return text(
                    name,
                    "no data came in time (" + interruption.patience().toMillis() + " ms); check the disk, or the"
                            + " address and that the other end is sending, or raise the limit openingTime or"
                            + " the limit readingTime");
        }
        return text(name, reason);
    }

    static VideoException problem(String name, String reason) {
        return new VideoException(text(name, reason));
    }

    private static String text(String name, String reason) {
        return "cannot read the video " + name + ": " + reason;
    }

    private static String reason(int error) {
        if (error == avutil.AVERROR_INVALIDDATA()) {
            return NOT_KNOWN + ", or its beginning or index is missing, as in a"
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
