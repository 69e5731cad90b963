package io.github.fer4j.ffmpeg;

import io.github.fer4j.error.NativeLibraryException;
import io.github.fer4j.files.CacheDirectory;
import io.github.fer4j.files.NativesArtifact;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swresample;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.javacpp.Loader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * FFmpeg's native libraries: loaded once for each process, from files that are unpacked once for each machine; also the
 * two values that each of its functions shares, options and error numbers. Thread-safe.
 */
final class FfmpegLibrary {

    private static final Logger LOG = LoggerFactory.getLogger(FfmpegLibrary.class);
    private static final String CACHE = "org.bytedeco.javacpp.cachedir";
    private static final String MEMORY_LIMIT = "org.bytedeco.javacpp.maxPhysicalBytes";
    private static final int ERROR_TEXT_BYTES = 128;

    private static volatile boolean loaded;

    private FfmpegLibrary() {}

    /**
     * Loads the libraries unless this process has them.
     *
     * @throws NativeLibraryException if they cannot be unpacked or loaded
     */
    static void load() {
        if (!loaded) {
            loadOnce();
        }
    }

    /** Options as FFmpeg takes them; the caller frees them. */
    static AVDictionary options(Map<String, String> options) {
        AVDictionary dictionary = new AVDictionary(null);
        options.forEach((key, value) -> avutil.av_dict_set(dictionary, key, value, 0));
        return dictionary;
    }

    /** An error number in words, for example "No space left on device". */
    static String errorText(int code) {
        byte[] text = new byte[ERROR_TEXT_BYTES];
        avutil.av_strerror(code, text, text.length);
        int length = 0;
        while (length < text.length && text[length] != 0) {
            length++;
        }
        return new String(text, 0, length, StandardCharsets.UTF_8);
    }

    private static synchronized void loadOnce() {
        if (loaded) {
            return;
        }
        long start = System.nanoTime();
        configure();
        try {
            Loader.load(avutil.class);
            Loader.load(avcodec.class);
            Loader.load(avformat.class);
            Loader.load(swscale.class);
            Loader.load(swresample.class);
            avutil.av_log_set_level(avutil.AV_LOG_QUIET);
        } catch (LinkageError e) {
            throw new NativeLibraryException(explanation(e), e);
        }
        loaded = true;
        LOG.debug("loaded FFmpeg in {} ms", (System.nanoTime() - start) / 1_000_000);
    }

    private static void configure() {
        if (System.getProperty(CACHE) == null) {
            // Folders below it carry version and platform.
            System.setProperty(CACHE, CacheDirectory.resolve("javacpp").toString());
        }
        if (System.getProperty(MEMORY_LIMIT) == null) {
            // By default it refuses memory once the process, with PyTorch's share, holds four times the Java heap.
            System.setProperty(MEMORY_LIMIT, "0");
        }
    }

    private static String explanation(LinkageError error) {
        if (FfmpegLibrary.class.getClassLoader().getResource(fileInJar()) == null) {
            return "FFmpeg's library for " + Loader.getPlatform() + " is not on the class path: "
                    + NativesArtifact.advice();
        }
        return "cannot load FFmpeg (" + error.getMessage() + "): if the cache folder " + System.getProperty(CACHE)
                + " is mounted noexec, name another with -D" + CacheDirectory.PROPERTY
                + "=FOLDER; if a library is missing, install it (Alpine and other musl systems cannot run it)";
    }

    private static String fileInJar() {
        return "org/bytedeco/ffmpeg/" + Loader.getPlatform() + "/" + System.mapLibraryName("jniavutil");
    }
}
