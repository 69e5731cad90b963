package io.github.fer4j.ffmpeg;

import io.github.fer4j.error.DamagedVideoException;
import io.github.fer4j.error.VideoException;
import io.github.fer4j.video.FrameSource;
import io.github.fer4j.video.SourceGuard;
import io.github.fer4j.video.VideoFrame;
import io.github.fer4j.video.VideoInfo;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.jspecify.annotations.Nullable;

/**
 * Reads whatever FFmpeg reads: files (MP4, MKV, WebM, MOV, AVI, MPEG-TS and many more) and network streams.
 *
 * <p>For one thread at a time, except {@link #close()}. Frames are {@link io.github.fer4j.image.PixelFormat#BGR},
 * upright (a phone's rotation is applied) and each of its own memory. Their times are those at which a
 * player shows them, be the rate constant or not. Sound and subtitles are passed over.
 *
 * <p>A file is read up to its first damage, then {@link DamagedVideoException}; damage inside VP8, Motion JPEG and GIF
 * files is not detected. In a live stream damaged pictures are left out.
 */
public final class FfmpegFrameSource implements FrameSource {

    /** How long a network stream may send nothing unless another time is given: 10 seconds. */
    public static final Duration DEFAULT_PATIENCE = Duration.ofSeconds(10);

    private static final Duration LEAP = Duration.ofSeconds(10);

    private final MediaInput input;
    private final VideoDecoder decoder;
    private final FrameConverter converter;
    private final VideoClock clock;
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
        clock = new VideoClock(input, video, info.framesPerSecond());
        converter = new FrameConverter(
                video.codecpar().width(), video.codecpar().height(), Orientation.of(video.codecpar()));
        guard = new SourceGuard("the video " + info.name(), this::release);
    }

    /**
     * Opens a file.
     *
     * @param file of any format that FFmpeg reads
     * @return a source at its beginning
     * @throws VideoException if the file is missing, no video, or of a codec that cannot be decoded
     * @throws io.github.fer4j.error.NativeLibraryException if FFmpeg cannot be loaded
     */
    public static FfmpegFrameSource open(Path file) {
        return open(file, Duration.ZERO);
    }

    /**
     * Opens a file at a time.
     *
     * @param file of any format that FFmpeg reads
     * @param from the earliest time of a frame wanted, not negative; frames keep their times, but the first one is
     *     number 0
     * @return a source at its first frame at or after that time
     * @throws VideoException if the file is missing, no video, or of a codec that cannot be decoded
     * @throws IllegalArgumentException if the time is negative
     * @throws io.github.fer4j.error.NativeLibraryException if FFmpeg cannot be loaded
     */
    public static FfmpegFrameSource open(Path file, Duration from) {
        if (from.isNegative()) {
            throw new IllegalArgumentException("a time must not be negative: " + from);
        }
        return create(MediaInput.openFile(file), file, from);
    }

    /**
     * Opens a network stream, and waits up to {@link #DEFAULT_PATIENCE} for data.
     *
     * @param address such as {@code rtsp://camera.local/stream} or {@code https://example.org/clip.mp4}
     * @return a source at the next frame; {@linkplain VideoInfo#live() live} unless the stream has a length
     * @throws VideoException if the address is of no known kind, does not answer, or gives no video
     * @throws io.github.fer4j.error.NativeLibraryException if FFmpeg cannot be loaded
     */
    public static FfmpegFrameSource openStream(String address) {
        return openStream(address, DEFAULT_PATIENCE);
    }

    /**
     * Opens a network stream.
     *
     * @param address such as {@code rtsp://camera.local/stream} or {@code https://example.org/clip.mp4}
     * @param patience how long the other end may send nothing, when opening and later, before that is an error; above 0
     * @return a source at the next frame; {@linkplain VideoInfo#live() live} unless the stream has a length
     * @throws VideoException if the address is of no known kind, does not answer, or gives no video
     * @throws IllegalArgumentException if the patience is not above 0
     * @throws io.github.fer4j.error.NativeLibraryException if FFmpeg cannot be loaded
     */
    public static FfmpegFrameSource openStream(String address, Duration patience) {
        if (patience.isNegative() || patience.isZero()) {
            throw new IllegalArgumentException("the patience must be above 0, not " + patience);
        }
        StreamAddress stream = StreamAddress.of(address);
        MediaInput input = MediaInput.open(stream.name(), stream.url(), stream.options(patience), patience);
        return create(input, null, Duration.ZERO);
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
            VideoInfo info = VideoStream.describe(input, video, file == null);
            boolean cutOff = file != null && ContainerLength.isCutOff(file);
            decoder = new VideoDecoder(input, video, info.live());
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
        Duration target = clock.onContainer(from);
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
            Duration time = clock.timeOf(picture);
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
}
