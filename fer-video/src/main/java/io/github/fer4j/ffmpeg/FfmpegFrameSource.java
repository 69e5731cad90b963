package io.github.fer4j.ffmpeg;

import io.github.fer4j.error.DamagedVideoException;
import io.github.fer4j.error.VideoException;
import io.github.fer4j.limit.Limits;
import io.github.fer4j.video.FrameSource;
import io.github.fer4j.video.SourceGuard;
import io.github.fer4j.video.VideoFrame;
import io.github.fer4j.video.VideoInfo;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/**
 * Reads video files and network streams with FFmpeg.
 *
 * <p>For one thread at a time, except {@link #close()}. Frames are {@link io.github.fer4j.image.PixelFormat#BGR},
 * upright (the rotation that a phone notes is applied), of square pixels (a video with other pixels is stretched to the
 * shape at which players show it), all of one size (a picture of another size is scaled to fit, between black margins)
 * and each of its own memory. Their times are those at which a player shows them, whether the rate is constant or not;
 * where the times of the file jump back or far ahead, they go on at the rate of the stream. Sound and subtitles are
 * passed over.
 *
 * <p><b>Damage.</b> A file is read up to its first damage, then {@link DamagedVideoException}; damage inside VP8, Motion
 * JPEG and GIF files is not detected. In a live stream damaged pictures are left out; so they are in MPEG-TS, MPEG-PS and
 * DV files, which are made for lossy transmission and can be joined without care, with a warning in the log, unless
 * {@link Builder#strict}.
 *
 * <p><b>Untrusted input.</b> A file opens nothing else: playlists are refused whatever their name, and so are pipes and
 * devices. Containers are MP4/MOV/3GP, MKV/WebM, AVI, MPEG-TS, MPEG-PS, FLV, Ogg, ASF/WMV, MXF, DV, GIF, APNG, Motion
 * JPEG, Y4M, and the raw streams of H.264, HEVC, AV1, MPEG-4 and MPEG-1/2; codecs are those that cameras, phones, editors
 * and the web use in them. {@link Builder#allowFormats} and {@link Builder#allowDecoders} add others. Streams over HTTP
 * may also be HLS; {@link Builder#reach} tells where streams may lead. {@link Builder#limits} bounds the size of frames
 * and the time for opening and reading; interrupting the thread ends both, too.
 *
 * <pre>{@code
 * FfmpegFrameSource.builder(Path.of("party.mp4")).from(Duration.ofMinutes(2)).open();
 * }</pre>
 */
public final class FfmpegFrameSource implements FrameSource {

    private static final Duration LEAP = Duration.ofSeconds(10);
    private static final double USUAL_RATE = 25;

    /** Where timestamps are known to jump, a shorter gap counts as a jump. */
    private static final Duration LONGEST_GAP = Duration.ofHours(1);

    private static final Duration LONGEST_GAP_OF_JOINED = Duration.ofSeconds(10);

    private final MediaInput input;
    private final VideoDecoder decoder;
    private final FrameConverter converter;
    private final StreamClock clock;
    private final VideoInfo info;
    private final SourceGuard guard;
    private final Duration from;
    private final boolean cutOff;
    private long index;
    private boolean ended;
    private @Nullable DamagedVideoException damage;

    private FfmpegFrameSource(
            MediaInput input, AVStream video, VideoDecoder decoder, VideoInfo info, Duration from, boolean cutOff) {
        this.input = input;
        this.decoder = decoder;
        this.info = info;
        this.from = from;
        this.cutOff = cutOff;
        double rate = info.framesPerSecond() > 0 ? info.framesPerSecond() : USUAL_RATE;
        clock = new StreamClock(
                Fraction.of(video.time_base()),
                input.startNanos(),
                Duration.ofNanos(Math.max(1, Math.round(1e9 / rate))),
                input.hasNoIndex() ? LONGEST_GAP_OF_JOINED : LONGEST_GAP);
        converter = new FrameConverter(
                VideoStream.stored(video), VideoStream.pixelAspect(video), Orientation.of(video.codecpar()));
        guard = new SourceGuard("the video " + info.name(), this::release);
    }

    /**
     * Opens a file with the default options.
     *
     * @param file of an allowed format
     * @return a source at its beginning
     * @throws VideoException if the file is missing, not a video of an allowed format, or of a codec that cannot be
     *     decoded
     * @throws io.github.fer4j.error.NativeLibraryException if FFmpeg cannot be loaded
     */
    public static FfmpegFrameSource open(Path file) {
        return builder(file).open();
    }

    /**
     * Opens a file at a time, with the default options.
     *
     * @param file of an allowed format
     * @param from the earliest time of a frame wanted, not negative; frames keep their times, but the first one is
     *     number 0
     * @return a source at its first frame at or after that time
     * @throws VideoException if the file is missing, not a video of an allowed format, or of a codec that cannot be
     *     decoded
     * @throws IllegalArgumentException if the time is negative
     * @throws io.github.fer4j.error.NativeLibraryException if FFmpeg cannot be loaded
     */
    public static FfmpegFrameSource open(Path file, Duration from) {
        return builder(file).from(Objects.requireNonNull(from, "from")).open();
    }

    /**
     * Opens a network stream with the default options.
     *
     * @param address such as {@code rtsp://camera.local/stream} or {@code https://example.org/clip.mp4}
     * @return a source at the next frame; {@linkplain VideoInfo#live() live} unless the stream has a length
     * @throws VideoException if the address is of no known kind, does not answer, or gives no video
     * @throws io.github.fer4j.error.NativeLibraryException if FFmpeg cannot be loaded
     */
    public static FfmpegFrameSource openStream(String address) {
        return streamBuilder(address).open();
    }

    /**
     * Begins with the default options for a file.
     *
     * @param file of an allowed format
     * @return a new builder
     */
    public static Builder builder(Path file) {
        return new Builder(Objects.requireNonNull(file, "file"), "");
    }

    /**
     * Begins with the default options for a network stream.
     *
     * @param address such as {@code rtsp://camera.local/stream} or {@code https://example.org/clip.mp4}
     * @return a new builder
     */
    public static Builder builder(URI address) {
        return streamBuilder(Objects.requireNonNull(address, "address").toString());
    }

    /**
     * Begins with the default options for a network stream, whose address may also have characters that {@link URI} does
     * not allow, as passwords of cameras do.
     *
     * @param address such as {@code rtsp://camera.local/stream} or {@code https://example.org/clip.mp4}; checked by {@link
     *     Builder#open()}
     * @return a new builder
     */
    public static Builder streamBuilder(String address) {
        return new Builder(null, Objects.requireNonNull(address, "address"));
    }

    @Override
    public VideoInfo info() {
        return info;
    }

    @Override
    public Optional<VideoFrame> next() {
        return guard.use(this::read);
    }

    @Override
    public void close() {
        input.interrupt();
        guard.close();
    }

    /** The input is closed if this fails; the file is null for a stream. */
    private static FfmpegFrameSource create(MediaInput input, @Nullable Path file, Duration from) {
        VideoDecoder decoder = null;
        FfmpegFrameSource source = null;
        try {
            AVStream video = VideoStream.of(input);
            boolean live = file == null && input.end(video).isEmpty();
            decoder = new VideoDecoder(input, video, live);
            VideoStream.completeSize(input, video, decoder);
            PictureSize shown = VideoStream.shown(video);
            InputProblem.requireSize(
                    input.name(), shown.width(), shown.height(), input.options().limits());
            VideoInfo info = VideoStream.describe(input, video, live);
            boolean cutOff = file != null && ContainerLength.isCutOff(file);
            source = new FfmpegFrameSource(input, video, decoder, info, from, cutOff);
            source.seek();
            return source;
        } catch (RuntimeException e) {
            if (source != null) {
                source.converter.close();
            }
            if (decoder != null) {
                decoder.close();
            }
            input.close();
            throw e;
        }
    }

    private void seek() {
        if (from.isZero()) {
            return;
        }
        if (info.duration().filter(length -> from.compareTo(length) >= 0).isPresent()) {
            // Some formats would land on a last picture that cannot be decoded without those before.
            ended = true;
            return;
        }
        Duration target = from.plusNanos(input.startNanos().orElse(0));
        // Without an index, FFmpeg may land behind the time wanted.
        Duration early = input.hasNoIndex() ? target.minus(LEAP) : target;
        if (!early.isNegative() && input.seek(early)) {
            decoder.flush();
        }
    }

    private Optional<VideoFrame> read() {
        if (damage != null) {
            throw damage;
        }
        try {
            return ended ? Optional.empty() : readOn();
        } catch (DamagedVideoException e) {
            damage = e;
            throw e;
        }
    }

    private Optional<VideoFrame> readOn() {
        for (AVFrame picture = decoder.next(); picture != null; picture = decoder.next()) {
            Duration time = clock.timeOf(picture.best_effort_timestamp());
            if (time.compareTo(from) >= 0) {
                return Optional.of(new VideoFrame(converter.convert(picture), index++, time));
            }
        }
        if (cutOff) {
            throw new DamagedVideoException(
                    "the video " + info.name() + " is cut off: the file is shorter than it announces", null);
        }
        ended = true;
        return Optional.empty();
    }

    private void release() {
        converter.close();
        decoder.close();
        input.close();
    }

    /** Options of an {@link FfmpegFrameSource}. Not thread-safe; can be used again after {@link #open()}. */
    public static final class Builder {

        private final @Nullable Path file;
        private final String address;
        private Duration from = Duration.ZERO;
        private Limits limits = Limits.DEFAULT;
        private MediaFormats formats = MediaFormats.USUAL;
        private StreamReach reach = StreamReach.SAME_HOST;
        private boolean strict;

        private Builder(@Nullable Path file, String address) {
            this.file = file;
            this.address = address;
        }

        /**
         * The earliest time of a frame wanted. Default: 0, the beginning. Frames keep their times, but the first one is
         * number 0. In a file the frames before are skipped by the index; in a stream they are read and dropped.
         *
         * @param time not negative
         * @return this builder
         * @throws IllegalArgumentException if it is negative
         */
        public Builder from(Duration time) {
            if (Objects.requireNonNull(time, "time").isNegative()) {
                throw new IllegalArgumentException("a time must not be negative: " + time);
            }
            from = time;
            return this;
        }

        /**
         * The largest frames, and the longest times for opening and for each read. Default: {@link Limits#DEFAULT}.
         *
         * @param value of which {@link Limits#framePixels}, {@link Limits#openingTime} and {@link Limits#readingTime}
         *     count here
         * @return this builder
         */
        public Builder limits(Limits value) {
            limits = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Allows container formats in addition to those that {@link FfmpegFrameSource} lists. Default: none. Each one
         * adds code that a malicious file can attack; a playlist format, such as {@code hls}, still cannot open other
         * files.
         *
         * @param names FFmpeg's names of demuxers, such as {@code nut} or {@code rm}
         * @return this builder
         */
        public Builder allowFormats(String... names) {
            formats = formats.withFormats(List.of(names));
            return this;
        }

        /**
         * Allows decoders in addition to the usual ones. Default: none. Each one adds code that a malicious file can
         * attack.
         *
         * @param names FFmpeg's names of decoders, such as {@code cinepak} or {@code indeo5}
         * @return this builder
         */
        public Builder allowDecoders(String... names) {
            formats = formats.withDecoders(List.of(names));
            return this;
        }

        /**
         * Where a stream may lead by redirects and playlists. Default: {@link StreamReach#SAME_HOST}. It has no effect
         * on a file, which leads nowhere.
         *
         * @param value what may be asked
         * @return this builder
         */
        public Builder reach(StreamReach value) {
            reach = Objects.requireNonNull(value, "value");
            return this;
        }

        /**
         * Whether an MPEG-TS, MPEG-PS or DV file ends at its first damage like any other file, by a
         * {@link DamagedVideoException}. Default: no; damaged pictures are left out, with one warning in the log.
         *
         * @param value true to end at the first damage
         * @return this builder
         */
        public Builder strict(boolean value) {
            strict = value;
            return this;
        }

        /**
         * Opens the file or stream.
         *
         * @return a source at its first frame
         * @throws VideoException if it is missing, does not answer in time, is not a video of an allowed format and
         *     codec, leads where it may not, or has frames above the limit
         * @throws io.github.fer4j.error.NativeLibraryException if FFmpeg cannot be loaded
         */
        public FfmpegFrameSource open() {
            ReadingOptions options = new ReadingOptions(limits, formats, reach, strict);
            MediaInput input = file != null
                    ? MediaInput.openFile(file, options)
                    : MediaInput.openStream(StreamAddress.of(address, reach), options);
            return create(input, file, from);
        }
    }
}
