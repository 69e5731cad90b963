package io.github.fer4j.ffmpeg;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.Read_packet_Pointer_BytePointer_int;
import org.bytedeco.ffmpeg.avformat.Seek_Pointer_long_int;
import org.bytedeco.ffmpeg.avformat.Write_packet_Pointer_BytePointer_int;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A {@link ByteSource} as FFmpeg reads it. For one thread at a time. */
final class NativeBytes implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(NativeBytes.class);
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int HEAD_BYTES = 1024;
    private static final String BYTE_ORDER_MARK = "\\A(?:\u00EF\u00BB\u00BF)?";

    /** How playlists begin, by FFmpeg's name of their kind. */
    private static final Map<String, Pattern> PLAYLISTS = Map.of(
            "hls", Pattern.compile(BYTE_ORDER_MARK + "\\s*#EXTM3U"),
            "concat", Pattern.compile(BYTE_ORDER_MARK + "\\s*ffconcat version"),
            "dash", Pattern.compile(BYTE_ORDER_MARK + "\\s*<(\\?xml|!--|MPD).*?(?<=<)MPD\\b", Pattern.DOTALL));

    private static final Map<Long, NativeBytes> BY_ID = new ConcurrentHashMap<>();
    private static final AtomicLong NEXT_ID = new AtomicLong(1);

    private final ByteSource source;
    private final BooleanSupplier isDue;
    private final long id = NEXT_ID.getAndIncrement();
    private final AVIOContext context;
    private final byte[] head = new byte[HEAD_BYTES];
    private int headLength;

    /**
     * Takes a source over.
     *
     * @param source closed with this
     * @param isDue whether reading is to end
     */
    NativeBytes(ByteSource source, BooleanSupplier isDue) {
        this.source = source;
        this.isDue = isDue;
        BytePointer buffer = new BytePointer(avutil.av_malloc(BUFFER_BYTES));
        BY_ID.put(id, this);
        context = avformat.avio_alloc_context(
                buffer,
                BUFFER_BYTES,
                0,
                new Id(id),
                Reader.INSTANCE,
                (Write_packet_Pointer_BytePointer_int) null,
                Seeker.INSTANCE);
        context.seekable(source.isSeekable() ? avformat.AVIO_SEEKABLE_NORMAL : 0);
    }

    AVIOContext context() {
        return context;
    }

    /** FFmpeg's name of the kind of playlist that the bytes are, whatever the name of the file. */
    Optional<String> playlist() {
        String text = new String(head, 0, headLength, StandardCharsets.ISO_8859_1);
        return PLAYLISTS.entrySet().stream()
                .filter(kind -> kind.getValue().matcher(text).find())
                .map(Map.Entry::getKey)
                .findAny();
    }

    @Override
    public void close() {
        if (BY_ID.remove(id, this)) {
            avutil.av_free(context.buffer());
            avformat.avio_context_free(context);
            source.close();
        }
    }

    private int read(BytePointer buffer, int size) {
        if (isDue.getAsBoolean()) {
            return avutil.AVERROR_EXIT();
        }
        try {
            ByteBuffer into = buffer.capacity(size).asByteBuffer();
            boolean first = source.position() == headLength;
            int count = source.read(into);
            if (first && count > 0 && headLength < HEAD_BYTES) {
                int kept = Math.min(count, HEAD_BYTES - headLength);
                into.get(0, head, headLength, kept);
                headLength += kept;
            }
            return count < 0 ? avutil.AVERROR_EOF() : count;
        } catch (IOException | RuntimeException e) {
            return failed(e);
        }
    }

    private long seek(long offset, int whence) {
        try {
            return switch (whence & ~avformat.AVSEEK_FORCE) {
                case avformat.AVSEEK_SIZE -> source.size() < 0 ? avutil.AVERROR_ENOSYS() : source.size();
                case 0 -> seekTo(offset);
                case 1 -> seekTo(source.position() + offset);
                case 2 -> source.size() < 0 ? avutil.AVERROR_ENOSYS() : seekTo(source.size() + offset);
                default -> avutil.AVERROR_EINVAL();
            };
        } catch (IOException | RuntimeException e) {
            return failed(e);
        }
    }

    private long seekTo(long position) throws IOException {
        if (position < 0) {
            return avutil.AVERROR_EINVAL();
        }
        source.seek(position);
        return position;
    }

    private int failed(Exception e) {
        if (isDue.getAsBoolean()) {
            return avutil.AVERROR_EXIT();
        }
        LOG.debug("reading fails", e);
        return avutil.AVERROR_EIO();
    }

    /** A number that FFmpeg hands back where it expects an address. */
    private static final class Id extends Pointer {
        Id(long value) {
            address = value;
        }
    }

    /** One for all, as JavaCPP has room for few. */
    private static final class Reader extends Read_packet_Pointer_BytePointer_int {

        static final Reader INSTANCE = new Reader();

        @Override
        public int call(Pointer opaque, BytePointer buffer, int size) {
            NativeBytes bytes = BY_ID.get(opaque.address());
            return bytes == null ? avutil.AVERROR_EIO() : bytes.read(buffer, size);
        }
    }

    private static final class Seeker extends Seek_Pointer_long_int {

        static final Seeker INSTANCE = new Seeker();

        @Override
        public long call(Pointer opaque, long offset, int whence) {
            NativeBytes bytes = BY_ID.get(opaque.address());
            return bytes == null ? avutil.AVERROR_EIO() : bytes.seek(offset, whence);
        }
    }
}
