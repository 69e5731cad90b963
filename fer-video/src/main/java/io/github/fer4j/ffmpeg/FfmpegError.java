package io.github.fer4j.ffmpeg;

import java.nio.charset.StandardCharsets;
import org.bytedeco.ffmpeg.global.avutil;

/** FFmpeg's error numbers in words. */
final class FfmpegError {

    private static final int ROOM = 128;

    private FfmpegError() {}

    /** For example "No space left on device". */
    static String text(int code) {
        byte[] text = new byte[ROOM];
        avutil.av_strerror(code, text, text.length);
        int length = 0;
        while (length < text.length && text[length] != 0) {
            length++;
        }
        return new String(text, 0, length, StandardCharsets.UTF_8);
    }
}
