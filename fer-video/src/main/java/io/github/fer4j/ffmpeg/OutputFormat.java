package io.github.fer4j.ffmpeg;

import io.github.fer4j.error.VideoException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.bytedeco.ffmpeg.global.avcodec;

/** The kinds of video file that are written. */
enum OutputFormat {
    MP4("mp4", true),
    M4V("mp4", true),
    MOV("mov", true),
    MKV("matroska", true),
    AVI("avi", false);

    /**
     * Readable at any moment, even if the process is killed; once completed, like any other. The header of a file with
     * fragments has no edit list: it would be written before the first time is known, and hide the first fragment.
     */
    private static final Map<String, String> FRAGMENTS = Map.of(
            "movflags",
            "+hybrid_fragmented+frag_keyframe",
            "use_editlist",
            "0",
            "avoid_negative_ts",
            "make_non_negative");

    /** AVI times other sound wrongly, though its muxer takes it. */
    private static final Set<Integer> SOUND_OF_AVI = Set.of(
            avcodec.AV_CODEC_ID_PCM_S16LE,
            avcodec.AV_CODEC_ID_PCM_U8,
            avcodec.AV_CODEC_ID_PCM_ALAW,
            avcodec.AV_CODEC_ID_PCM_MULAW,
            avcodec.AV_CODEC_ID_MP2,
            avcodec.AV_CODEC_ID_MP3,
            avcodec.AV_CODEC_ID_AC3,
            avcodec.AV_CODEC_ID_AAC);

    /** The muxer of MOV takes it, but leaves out what decoders need. */
    private static final Set<Integer> LOST_IN_MOV = Set.of(avcodec.AV_CODEC_ID_WMAV1, avcodec.AV_CODEC_ID_WMAV2);

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

    /** Whether sound of a codec may be copied into it, if its muxer takes it. */
    boolean mayCopySound(int codecId) {
        return switch (this) {
            case AVI -> SOUND_OF_AVI.contains(codecId);
            case MOV -> !LOST_IN_MOV.contains(codecId);
            default -> true;
        };
    }

    Map<String, String> options() {
        return hasFragments() ? FRAGMENTS : Map.of();
    }

    /** Whether the file is written in fragments, and gets its final header at the end. */
    boolean hasFragments() {
        return muxer.equals("mp4") || muxer.equals("mov");
    }
}
