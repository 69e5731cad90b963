package io.github.fer4j.ffmpeg;

import io.github.fer4j.error.VideoException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;

/** An opened file or stream, taken apart into packets. For one thread at a time, except {@link #interrupt()}. */
final class MediaInput implements AutoCloseable {

    private static final Fraction MICROSECOND = new Fraction(1, avutil.AV_TIME_BASE);

    private final String name;
    private final AVFormatContext context;
    private final Interruption interruption;
    private final long address;

    private MediaInput(String name, AVFormatContext context, Interruption interruption) {
        this.name = name;
        this.context = context;
        this.interruption = interruption;
        this.address = context.address();
    }

    /**
     * Opens a file.
     *
     * @throws VideoException if it is missing or nothing in it is known
     */
    static MediaInput openFile(Path file) {
        InputProblem.requireReadable(file);
        // Only the file itself: a play list in it must not lead elsewhere.
        Map<String, String> options = Map.of("protocol_whitelist", "file");
        return open(file.toString(), "file:" + file.toAbsolutePath(), options, Duration.ZERO);
    }

    /**
     * Opens a file or an address.
     *
     * @param name what to call it in messages
     * @param url as FFmpeg wants it
     * @param options of the demuxer and protocol
     * @param patience how long a call may wait; zero for ever
     * @throws VideoException if it cannot be opened or nothing in it is known
     */
    static MediaInput open(String name, String url, Map<String, String> options, Duration patience) {
        FfmpegLibrary.load();
        AVFormatContext context = avformat.avformat_alloc_context();
        Interruption interruption = new Interruption(patience);
        long address = context.address();
        interruption.attachTo(context);
        int error = open(context, url, options);
        if (error < 0) {
            interruption.detachFrom(address);
            throw new VideoException(InputProblem.explain(name, error, interruption));
        }
        MediaInput input = new MediaInput(name, context, interruption);
        try {
            input.findStreams();
            return input;
        } catch (RuntimeException e) {
            input.close();
            throw e;
        }
    }

    /** Frees the context if it fails. */
    private static int open(AVFormatContext context, String url, Map<String, String> options) {
        AVDictionary dictionary = FfmpegLibrary.options(options);
        try (BytePointer address = new BytePointer(url, StandardCharsets.UTF_8)) {
            return avformat.avformat_open_input(context, address, null, dictionary);
        } finally {
            avutil.av_dict_free(dictionary);
        }
    }

    private void findStreams() {
        InputProblem.requireVideoFormat(name, context.iformat().name().getString());
        interruption.restart();
        int error = avformat.avformat_find_stream_info(context, (AVDictionary) null);
        if (error < 0) {
            throw new VideoException(InputProblem.explain(name, error, interruption));
        }
    }

    String name() {
        return name;
    }

    /** The stream of a kind that a player would choose, if there is one. */
    Optional<AVStream> best(int mediaType) {
        int index = avformat.av_find_best_stream(context, mediaType, -1, -1, (AVCodec) null, 0);
        return index < 0 ? Optional.empty() : Optional.of(context.streams(index));
    }

    /** Lets the demuxer pass over all other streams. */
    void only(AVStream stream) {
        for (int i = 0; i < context.nb_streams(); i++) {
            if (i != stream.index()) {
                context.streams(i).discard(avcodec.AVDISCARD_ALL);
            }
        }
    }

    /**
     * Reads the next packet.
     *
     * @return 0, or FFmpeg's error
     */
    int read(AVPacket packet) {
        interruption.restart();
        return avformat.av_read_frame(context, packet);
    }

    /** Goes to a key frame at or before a time of the container's clock; where that is impossible, stays. */
    boolean seek(Duration time) {
        interruption.restart();
        long target = MICROSECOND.ticks(time);
        return avformat.av_seek_frame(context, -1, target, avformat.AVSEEK_FLAG_BACKWARD) >= 0;
    }

    /** When pictures or sound start, whichever is first, on the container's clock; it is where players show 0:00. */
    OptionalLong startNanos() {
        return context.start_time() == avutil.AV_NOPTS_VALUE
                ? OptionalLong.empty()
                : OptionalLong.of(MICROSECOND.nanos(context.start_time()));
    }

    /** When the pictures end, counted from the start, as the container states it. */
    Optional<Duration> end(AVStream video) {
        if (video.duration() > 0 && video.start_time() != avutil.AV_NOPTS_VALUE) {
            long end = Fraction.of(video.time_base()).nanos(video.start_time() + video.duration());
            return Optional.of(Duration.ofNanos(Math.max(0, end - startNanos().orElse(0))));
        }
        return context.duration() > 0
                ? Optional.of(Duration.ofNanos(MICROSECOND.nanos(context.duration())))
                : Optional.empty();
    }

    /** Whether key frames must be looked for, as there is no index. */
    boolean hasNoIndex() {
        return (context.iformat().flags() & avformat.AVFMT_TS_DISCONT) != 0;
    }

    /** An average rate of frames a second, or 0 if it is unknown. */
    double frameRate(AVStream video) {
        double average = avutil.av_q2d(video.avg_frame_rate());
        double rate = average > 0 ? average : avutil.av_q2d(video.r_frame_rate());
        return rate > 0 && Double.isFinite(rate) ? rate : 0;
    }

    /** What went wrong, in a sentence that names this input. */
    String explain(int error) {
        return InputProblem.explain(name, error, interruption);
    }

    /** Ends the call at hand and all later ones; any thread may ask for it. */
    void interrupt() {
        interruption.request();
    }

    @Override
    public void close() {
        avformat.avformat_close_input(context);
        interruption.detachFrom(address);
    }
}
