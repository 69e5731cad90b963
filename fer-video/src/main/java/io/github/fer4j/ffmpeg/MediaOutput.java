package io.github.fer4j.ffmpeg;

import io.github.fer4j.error.VideoException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVIOInterruptCB;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;

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

    /** Whether packets of a stream may have the same time, as short ones have where ticks are long. */
    boolean takesEqualTimes() {
        return (context.oformat().flags() & avformat.AVFMT_TS_NONSTRICT) != 0;
    }

    AVStream addStream() {
        return avformat.avformat_new_stream(context, (AVCodec) null);
    }

    Path file() {
        return file;
    }

    /**
     * Whether the format takes a kind of sound beside the streams added so far: decided by its muxer, which writes the
     * header, the first packet and the end into memory.
     */
    boolean takes(AVCodecParameters sound, AVRational timeBase, @Nullable AVPacket first) {
        AVFormatContext trial = new AVFormatContext(null);
        AVIOContext memory = new AVIOContext(null);
        AVDictionary options = FfmpegLibrary.options(format.options());
        try {
            require(avformat.avformat_alloc_output_context2(trial, null, format.muxer(), null));
            require(avformat.avio_open_dyn_buf(memory));
            trial.pb(memory);
            for (int i = 0; i < context.nb_streams(); i++) {
                add(trial, context.streams(i).codecpar(), context.streams(i).time_base());
            }
            AVStream added = add(trial, sound, timeBase);
            added.codecpar().codec_tag(0);
            return format.mayCopySound(sound.codec_id())
                    && avformat.avformat_write_header(trial, options) >= 0
                    && takesPacket(trial, added, timeBase, first)
                    && end(trial) >= 0;
        } finally {
            avutil.av_dict_free(options);
            if (!memory.isNull()) {
                BytePointer written = new BytePointer((Pointer) null);
                avformat.avio_close_dyn_buf(memory, written);
                avutil.av_free(written);
            }
            avformat.avformat_free_context(trial);
        }
    }

    private static AVStream add(AVFormatContext trial, AVCodecParameters parameters, AVRational timeBase) {
        AVStream stream = avformat.avformat_new_stream(trial, (AVCodec) null);
        avcodec.avcodec_parameters_copy(stream.codecpar(), parameters);
        stream.time_base(timeBase);
        return stream;
    }

    private static boolean takesPacket(
            AVFormatContext trial, AVStream stream, AVRational timeBase, @Nullable AVPacket first) {
        if (first == null) {
            return true;
        }
        AVPacket packet = avcodec.av_packet_clone(first);
        packet.stream_index(stream.index());
        packet.pts(0).dts(0);
        avcodec.av_packet_rescale_ts(packet, timeBase, stream.time_base());
        try {
            return avformat.av_write_frame(trial, packet) >= 0;
        } finally {
            avcodec.av_packet_free(packet);
        }
    }

    /**
     * Writes a packet of sound.
     *
     * @return false if the format does not take it
     * @throws VideoException if the file cannot be written
     */
    boolean writeSound(AVPacket packet) {
        int result = avformat.av_write_frame(context, packet);
        if (result < 0 && context.pb().error() < 0) {
            require(result);
        }
        return result >= 0;
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

    /**
     * Writes a packet at once, whose times are in its stream's time base. Packets of all streams come in the order of
     * their times: no stream waits for another, and a failure belongs to the packet at hand.
     */
    void write(AVPacket packet) {
        require(avformat.av_write_frame(context, packet));
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
        int result = begun && !failed ? end(context) : 0;
        int flushed = avformat.avio_closep(context.pb());
        avformat.avformat_free_context(context);
        if (!failed) {
            require(result < 0 ? result : flushed);
        }
    }

    private int end(AVFormatContext context) {
        if (format.hasFragments()) {
            // The final header tells when pictures and sound start.
            avutil.av_opt_set_int(context.priv_data(), "use_editlist", 1, 0);
        }
        return avformat.av_write_trailer(context);
    }

    private void require(int result) {
        if (result < 0) {
            failed = true;
            throw failure(file, FfmpegLibrary.errorText(result) + advice(result));
        }
    }

    private static String advice(int error) {
        if (error == avutil.AVERROR_ENOSPC()) {
            return "; make room";
        }
        boolean refused =
                error == avutil.AVERROR_EACCES() || error == avutil.AVERROR_EPERM() || error == avutil.AVERROR_ENOENT();
        return refused ? "; name a file that you may write to" : "";
    }

    static VideoException failure(Path file, String reason) {
        return new VideoException("cannot write the video " + file + ": " + reason);
    }
}
