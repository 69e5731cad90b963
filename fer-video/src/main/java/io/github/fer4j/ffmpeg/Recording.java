package io.github.fer4j.ffmpeg;

import io.github.fer4j.error.VideoException;
import io.github.fer4j.image.Frame;
import io.github.fer4j.video.VideoFrame;
import java.nio.file.Path;
import java.time.Duration;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;

/** A video file whose first frame is known: pictures and sound go into it side by side. For one thread at a time. */
final class Recording implements AutoCloseable {

    /** Divides into the usual rates, 24 to 60 and their 1000/1001, and no finer than MPEG-4 allows. */
    private static final Fraction TICK = new Fraction(1, 60_000);

    private static final int FINEST_RATE = 60_000;

    private final MediaOutput output;
    private final int width;
    private final int height;
    private final Duration start;
    private final Fraction tick;
    private final VideoEncoder encoder;
    private final AVStream stream;
    private final @Nullable AudioCopy audio;
    private long step;
    private long last = -1;

    private Recording(
            MediaOutput output,
            EncoderSettings settings,
            VideoEncoder encoder,
            AVStream stream,
            @Nullable AudioCopy audio,
            Duration start) {
        this.output = output;
        this.width = settings.width();
        this.height = settings.height();
        this.tick = settings.timeBase();
        this.encoder = encoder;
        this.stream = stream;
        this.audio = audio;
        this.start = start;
        step = tick.ticks(Duration.ofNanos(Math.round(1e9 / settings.framesPerSecond())));
    }

    /**
     * Begins a file whose first frame is at hand; it is still to be written.
     *
     * @param original whose sound and shape of pixels are kept; null for none
     * @param from the time in the original at which the video starts
     */
    static Recording begin(
            MediaOutput output, double framesPerSecond, VideoFrame first, @Nullable Path original, Duration from) {
        EncoderSettings settings = new EncoderSettings(
                first.image().width(),
                first.image().height(),
                framesPerSecond,
                output.keepsTimes() ? TICK : beat(framesPerSecond),
                original == null ? VideoStream.SQUARE : VideoStream.pixelAspect(original),
                output.wantsGlobalHeader());
        VideoEncoder encoder = new VideoEncoder(settings);
        AudioCopy audio = null;
        Duration start = original == null ? first.timestamp() : from;
        try {
            AVStream stream = output.addStream();
            encoder.describe(stream);
            audio = original == null
                    ? null
                    : AudioCopy.add(original, start, output).orElse(null);
            output.begin();
            return new Recording(output, settings, encoder, stream, audio, start);
        } catch (RuntimeException e) {
            encoder.close();
            if (audio != null) {
                audio.close();
            }
            throw e;
        }
    }

    private static Fraction beat(double framesPerSecond) {
        return Fraction.of(avutil.av_d2q(framesPerSecond, FINEST_RATE)).inverse();
    }

    void write(VideoFrame frame) {
        requireSize(frame.image());
        Duration time = frame.timestamp().minus(start);
        long ticks = tick.ticks(time);
        if (last >= 0) {
            // On the beat of an AVI, frames may come too close.
            ticks = Math.max(ticks, last + 1);
            step = ticks - last;
        }
        last = ticks;
        if (audio != null) {
            audio.copyUpTo(time, output);
        }
        encoder.encode(frame.image(), ticks, this::write);
    }

    /** Writes what is held back, and the sound that belongs to the last frame. */
    void finish() {
        encoder.finish(this::write);
        if (audio != null && last >= 0) {
            audio.copyUpTo(Duration.ofNanos(tick.nanos(last + step)), output);
        }
    }

    @Override
    public void close() {
        encoder.close();
        if (audio != null) {
            audio.close();
        }
    }

    private void write(AVPacket packet) {
        packet.duration(step);
        packet.stream_index(stream.index());
        avcodec.av_packet_rescale_ts(packet, encoder.timeBase(), stream.time_base());
        output.write(packet);
    }

    private void requireSize(Frame frame) {
        if (frame.width() != width || frame.height() != height) {
            throw new VideoException("a frame of " + frame.width() + "x" + frame.height()
                    + " pixels does not fit a video of " + width + "x" + height + ": scale it first");
        }
    }
}
