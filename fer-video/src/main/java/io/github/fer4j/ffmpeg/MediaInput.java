package io.github.fer4j.ffmpeg;

import io.github.fer4j.error.VideoException;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/**
 * An opened file or stream, taken apart into packets. For one thread at a time, except {@link #interrupt()}.
 *
 * <p>FFmpeg reads files and HTTP through Java, and cannot open anything else: a file may not lead to a second one, and
 * each hop of a stream is checked.
 */
final class MediaInput implements AutoCloseable {

    private static final Fraction MICROSECOND = new Fraction(1, avutil.AV_TIME_BASE);
    private static final String PLAYLIST = "hls";
    private static final Set<String> MADE_FOR_LOSS = Set.of("mpegts", "mpeg", "dv", "hls");

    private final String name;
    private final ReadingOptions options;
    private final Interruption interruption;
    private final AVFormatContext context;
    private final long address;
    private @Nullable NativeBytes bytes;
    private @Nullable ResourceGate gate;
    private boolean opened;

    private MediaInput(String name, ReadingOptions options, Predicate<String> mayAsk) {
        FfmpegLibrary.load();
        this.name = name;
        this.options = options;
        interruption = new Interruption(options.limits().openingTime(), mayAsk);
        context = avformat.avformat_alloc_context();
        address = context.address();
        interruption.attachTo(context);
    }

    /**
     * Opens a file.
     *
     * @throws VideoException if it is missing, is no video of an allowed format, or leads to other files
     */
    static MediaInput openFile(Path file, ReadingOptions options) {
        InputProblem.requireReadable(file);
        MediaInput input = new MediaInput(file.toString(), options, url -> true);
        return input.begin(() -> input.openBytes(
                input.firstBytes(() -> new FileBytes(file)),
                String.valueOf(file.getFileName()),
                options.formats(),
                Map.of("protocol_whitelist", ""),
                (url, offset) -> {
                    throw new IOException("a video file may not open " + url);
                }));
    }

    /**
     * Opens a stream.
     *
     * @throws VideoException if it does not answer, or gives no video of an allowed format
     */
    static MediaInput openStream(StreamAddress stream, ReadingOptions options) {
        MediaInput input = new MediaInput(stream.name(), options, stream::mayAsk);
        return input.begin(() -> {
            if (stream.isHttp()) {
                input.openHttp(stream);
            } else {
                MediaFormats formats = options.formats().withFormats(List.of("rtsp", "rtp", "sdp"));
                input.open(
                        stream.url(),
                        null,
                        formats,
                        stream.options(options.limits().openingTime()));
            }
        });
    }

    /** Opens, and closes all if that fails. */
    private MediaInput begin(Runnable opening) {
        try {
            opening.run();
            findStreams();
            return this;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private void openHttp(StreamAddress stream) {
        HttpBytes first = firstBytes(() -> new HttpBytes(stream, stream.toUrl(), 0, interruption));
        openBytes(
                first,
                first.url().toString(),
                options.formats().withFormats(List.of(PLAYLIST)),
                stream.options(options.limits().openingTime()),
                (url, offset) -> new HttpBytes(stream, new URL(url), offset, interruption));
    }

    private <T extends ByteSource> T firstBytes(ByteSource.Opening<T> opening) {
        try {
            return opening.open();
        } catch (IOException e) {
            String reason = e.getMessage() + "; check the file or address, and its disk or network";
            throw new VideoException(InputProblem.explain(name, reason, interruption), e);
        }
    }

    private void openBytes(
            ByteSource source, String url, MediaFormats formats, Map<String, String> more, ResourceGate.Opener others) {
        bytes = new NativeBytes(source, interruption::isDue);
        gate = new ResourceGate(others, interruption::isDue);
        gate.attachTo(context);
        context.pb(bytes.context());
        open(url, format(bytes, url, formats), formats, more);
    }

    /** What the first bytes tell. */
    private AVInputFormat format(NativeBytes from, String url, MediaFormats formats) {
        AVInputFormat format = new AVInputFormat(null);
        try (BytePointer hint = new BytePointer(url, StandardCharsets.UTF_8)) {
            int error = avformat.av_probe_input_buffer2(from.context(), format, hint, (Pointer) null, 0, 0);
            Optional<String> playlist = from.playlist();
            if (playlist.isPresent()) {
                // FFmpeg takes a playlist for one by its file name only.
                InputProblem.requireAllowed(name, playlist.get(), formats);
                format = avformat.av_find_input_format(playlist.get());
            } else if (error < 0) {
                throw new VideoException(InputProblem.explain(name, error, interruption));
            }
        }
        InputProblem.requireAllowed(name, format.name().getString(), formats);
        return format;
    }

    private void open(String url, @Nullable AVInputFormat format, MediaFormats formats, Map<String, String> more) {
        Map<String, String> all = new HashMap<>(more);
        all.put("format_whitelist", String.join(",", formats.formats()));
        all.put("codec_whitelist", String.join(",", formats.decoders()));
        AVDictionary dictionary = FfmpegLibrary.options(all);
        try (BytePointer bytesOfUrl = new BytePointer(url, StandardCharsets.UTF_8)) {
            // Frees the context if it fails.
            int error = avformat.avformat_open_input(context, bytesOfUrl, format, dictionary);
            if (error < 0) {
                throw new VideoException(InputProblem.explain(name, error, interruption));
            }
            opened = true;
        } finally {
            avutil.av_dict_free(dictionary);
        }
        InputProblem.requireAllowed(name, context.iformat().name().getString(), formats);
    }

    /** Decodes the first pictures where the container does not tell enough, within the limit of their size. */
    private void findStreams() {
        requireSizes();
        if ((context.ctx_flags() & avformat.AVFMTCTX_NOHEADER) != 0) {
            // Streams appear while packets are read, so their first pictures would be decoded without a limit.
            allowDecoders(options.formats().soundDecoders());
        }
        int count = context.nb_streams();
        String limit = String.valueOf(options.codedPixels());
        try (PointerPointer<AVDictionary> each = new PointerPointer<>(Math.max(1, count))) {
            for (int i = 0; i < count; i++) {
                each.put(i, FfmpegLibrary.options(Map.of("max_pixels", limit)));
            }
            int error = avformat.avformat_find_stream_info(context, each);
            for (int i = 0; i < count; i++) {
                avutil.av_dict_free(each.position(i));
            }
            each.position(0);
            if (error < 0 || interruption.isDue()) {
                throw new VideoException(InputProblem.explain(name, error, interruption));
            }
        }
        requireSizes();
    }

    private void allowDecoders(Set<String> decoders) {
        try (BytePointer names = new BytePointer(String.join(",", decoders), StandardCharsets.US_ASCII)) {
            avutil.av_free(context.codec_whitelist());
            context.codec_whitelist(avutil.av_strdup(names)); // freed with the context
        }
    }

    private void requireSizes() {
        for (int i = 0; i < context.nb_streams(); i++) {
            AVCodecParameters stream = context.streams(i).codecpar();
            if (stream.codec_type() == avutil.AVMEDIA_TYPE_VIDEO) {
                InputProblem.requireSize(name, stream.width(), stream.height(), options.limits());
            }
        }
    }

    String name() {
        return name;
    }

    ReadingOptions options() {
        return options;
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
        interruption.restart(options.limits().readingTime());
        return interruption.isDue() ? avutil.AVERROR_EXIT() : avformat.av_read_frame(context, packet);
    }

    /** Goes to a key frame at or before a time of the container's clock; where that is impossible, stays. */
    boolean seek(Duration time) {
        interruption.restart(options.limits().openingTime());
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

    /** Whether the format lets a player go on after a damage, and is joined from parts without care. */
    boolean isMadeForLoss() {
        return MADE_FOR_LOSS.contains(context.iformat().name().getString());
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

    /** Whether reading ended early, rather than the video. */
    boolean isInterrupted() {
        return interruption.isDue();
    }

    /** Ends the call at hand and all later ones; any thread may ask for it. */
    void interrupt() {
        interruption.request();
    }

    @Override
    public void close() {
        if (opened) {
            opened = false;
            avformat.avformat_close_input(context);
        } else if (!context.isNull()) {
            avformat.avformat_free_context(context);
            context.setNull();
        }
        interruption.detachFrom(address);
        if (gate != null) {
            gate.detachFrom(address);
        }
        if (bytes != null) {
            bytes.close();
        }
    }
}
