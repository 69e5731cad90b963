package io.github.fer4j.ffmpeg;

import io.github.fer4j.error.VideoException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** The kinds of video file that are written. */
enum OutputFormat {
    MP4("mp4", true),
    M4V("mp4", true),
    MOV("mov", true),
    MKV("matroska", true),
    AVI("avi", false);

    /**
     * Readable at any moment, even if the process is killed; once completed, like any other. The header waits for the
     * first fragment: only then is it known when the pictures start, and a wrong edit list would hide that fragment.
     */
    private static final Map<String, String> FRAGMENTS =
            Map.of("movflags", "+hybrid_fragmented+frag_keyframe+delay_moov", "use_editlist", "1");

    private final String muxer;
    private final boolean keepsTimes;

    OutputFormat(String muxer, boolean keepsTimes) {
        this.muxer = muxer;
        this.keepsTimes = keepsTimes;
    }

    /**
     * The format that a file's extension names.
     *
     * @throws VideoException if it names none of these
     */
    static OutputFormat of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        for (OutputFormat format : values()) {
            if (name.endsWith("." + format.name().toLowerCase(Locale.ROOT))) {
                return format;
            }
        }
        throw new VideoException(
                "cannot write the video " + file + ": its extension must be one of .mp4, .m4v, .mov, .mkv, .avi");
    }

    /** FFmpeg's name for it. */
    String muxer() {
        return muxer;
    }

    /** Whether each frame has a time of its own; else all are shown for equally long. */
    boolean keepsTimes() {
        return keepsTimes;
    }

    Map<String, String> options() {
        return muxer.equals("mp4") || muxer.equals("mov") ? FRAGMENTS : Map.of();
    }
}
