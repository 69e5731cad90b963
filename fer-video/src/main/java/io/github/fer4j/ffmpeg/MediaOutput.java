package io.github.fer4j.ffmpeg;

import io.github.fer4j.error.VideoException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVIOInterruptCB;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;

/**
 * A video file that is being written: streams, then the header, then packets, then the end. For one thread at a time.
 */
final class MediaOutput implements AutoCloseable {

    private final Path file;
    private final OutputFormat format;
    private final AVFormatContext context;
    private boolean begun;
    private boolean failed;
    private boolean closed;

    /**
     * Opens the file, so that it is known at once whether it can be written.
     *
     * @throws VideoException if it cannot
     */
    MediaOutput(Path file, OutputFormat format) {
        this.file = file;
        this.format = format;
        requireWritable(file);
        FfmpegLibrary.load();
        context = new AVFormatContext(null);
        require(avformat.avformat_alloc_output_context2(context, null, format.muxer(), null));
        // What is complete is on the disk, should the process be killed.
        context.flags(context.flags() | AVFormatContext.AVFMT_FLAG_FLUSH_PACKETS);
        try {
            context.pb(open(file));
        } catch (RuntimeException e) {
            avformat.avformat_free_context(context);
            throw e;
        }
    }

    private static void requireWritable(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw failure(file, "there is no folder " + folder + "; make it or name another");
        }
        if (Files.isDirectory(file)) {
            throw failure(file, "it is a folder; name a file");
        }
    }

    private AVIOContext open(Path path) {
        AVIOContext stream = new AVIOContext(null);
        try (BytePointer url = new BytePointer("file:" + path.toAbsolutePath(), StandardCharsets.UTF_8)) {
            require(avformat.avio_open2(
                    stream, url, avformat.AVIO_FLAG_WRITE, (AVIOInterruptCB) null, (AVDictionary) null));
        }
        return stream;
    }

    /** Whether each frame has a time of its own; else all are shown for equally long. */
    boolean keepsTimes() {
        return format.keepsTimes();
    }

    AVStream addStream() {
        return avformat.avformat_new_stream(context, (AVCodec) null);
    }

    /** Whether the format can hold a codec. */
    boolean holds(int codecId) {
        return avformat.avformat_query_codec(context.oformat(), codecId, avcodec.FF_COMPLIANCE_NORMAL) == 1;
    }

    /** Whether encoders must put their parameters into the header. */
    boolean wantsGlobalHeader() {
        return (context.oformat().flags() & avformat.AVFMT_GLOBALHEADER) != 0;
    }

    void begin() {
        AVDictionary options = FfmpegLibrary.options(format.options());
        try {
            require(avformat.avformat_write_header(context, options));
            begun = true;
        } finally {
            avutil.av_dict_free(options);
        }
    }

    /** Writes a packet, whose times are in its stream's time base, and takes its content. */
    void write(AVPacket packet) {
        require(avformat.av_interleaved_write_frame(context, packet));
    }

    /**
     * Completes the file. After a failed write it stays as it is, for completing overwrites what makes the part before
     * readable. Closing twice is harmless.
     *
     * @throws VideoException if the end cannot be written
     */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        int result = begun && !failed ? avformat.av_write_trailer(context) : 0;
        int flushed = avformat.avio_closep(context.pb());
        avformat.avformat_free_context(context);
        if (!failed) {
            require(result < 0 ? result : flushed);
        }
    }

    private void require(int result) {
        if (result < 0) {
            failed = true;
            throw failure(file, FfmpegLibrary.errorText(result) + "; make room, or name a file that you may write to");
        }
    }

    static VideoException failure(Path file, String reason) {
        return new VideoException("cannot write the video " + file + ": " + reason);
    }
}
