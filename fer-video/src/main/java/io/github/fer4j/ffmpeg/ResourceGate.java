package io.github.fer4j.ffmpeg;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVDictionaryEntry;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers FFmpeg when an input asks for a second resource, such as a segment of a playlist. Thread-safe. */
final class ResourceGate {

    private static final Logger LOG = LoggerFactory.getLogger(ResourceGate.class);
    private static final Map<Long, ResourceGate> BY_ADDRESS = new ConcurrentHashMap<>();

    private final Opener opener;
    private final BooleanSupplier isDue;
    private final Map<Long, NativeBytes> open = new ConcurrentHashMap<>();

    /** Opens a resource at an offset in bytes, or refuses to. */
    interface Opener {
        ByteSource open(String url, long offset) throws IOException;
    }

    ResourceGate(Opener opener, BooleanSupplier isDue) {
        this.opener = opener;
        this.isDue = isDue;
    }

    void attachTo(AVFormatContext context) {
        BY_ADDRESS.put(context.address(), this);
        context.io_open(OpenCallback.INSTANCE);
        context.io_close2(CloseCallback.INSTANCE);
    }

    void detachFrom(long address) {
        BY_ADDRESS.remove(address, this);
        open.values().forEach(NativeBytes::close);
        open.clear();
    }

    private int open(PointerPointer<?> result, String url, long offset) {
        try {
            NativeBytes bytes = new NativeBytes(opener.open(url, offset), isDue);
            open.put(bytes.context().address(), bytes);
            result.put(0, bytes.context());
            return 0;
        } catch (IOException | RuntimeException e) {
            LOG.debug("not opened: {}", url, e);
            return isDue.getAsBoolean() ? avutil.AVERROR_EXIT() : avutil.AVERROR_EPERM();
        }
    }

    private int close(AVIOContext bytes) {
        NativeBytes closed = open.remove(bytes.address());
        if (closed != null) {
            closed.close();
        }
        return 0;
    }

    /** One for all, as JavaCPP has room for few. */
    private static final class OpenCallback
            extends AVFormatContext.Io_open_AVFormatContext_PointerPointer_BytePointer_int_PointerPointer {

        static final OpenCallback INSTANCE = new OpenCallback();

        @Override
        @SuppressWarnings("rawtypes") // as JavaCPP declares it
        public int call(
                AVFormatContext context, PointerPointer result, BytePointer url, int flags, PointerPointer options) {
            ResourceGate gate = BY_ADDRESS.get(context.address());
            return gate == null ? avutil.AVERROR_EPERM() : gate.open(result, url.getString(), offset(options));
        }

        private static long offset(PointerPointer<?> options) {
            Pointer dictionary = options == null ? null : options.get(0);
            AVDictionaryEntry entry =
                    dictionary == null ? null : avutil.av_dict_get(new AVDictionary(dictionary), "offset", null, 0);
            return entry == null ? 0 : Long.parseLong(entry.value().getString());
        }
    }

    private static final class CloseCallback extends AVFormatContext.Io_close2_AVFormatContext_AVIOContext {

        static final CloseCallback INSTANCE = new CloseCallback();

        @Override
        public int call(AVFormatContext context, AVIOContext bytes) {
            ResourceGate gate = BY_ADDRESS.get(context.address());
            return gate == null ? 0 : gate.close(bytes);
        }
    }
}
