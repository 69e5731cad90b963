package io.github.fer4j.ffmpeg;

import java.util.Map;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avutil;

/** Options as FFmpeg takes them. */
final class Dictionaries {

    private Dictionaries() {}

    /** To be freed by the caller. */
    static AVDictionary of(Map<String, String> options) {
        AVDictionary dictionary = new AVDictionary(null);
        options.forEach((key, value) -> avutil.av_dict_set(dictionary, key, value, 0));
        return dictionary;
    }
}
