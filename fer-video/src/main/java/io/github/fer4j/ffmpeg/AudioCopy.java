package io.github.fer4j.ffmpeg;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The sound of another file, packet by packet as it is, without decoding. For one thread at a time. */
final class AudioCopy implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AudioCopy.class);

    private final MediaInput input;
    private final AVStream from;
    private final AVStream to;
    private final long originNanos;
    private final AVPacket packet = avcodec.av_packet_alloc();
    private boolean pending;
    private boolean ended;

    private AudioCopy(MediaInput input, AVStream from, AVStream to, Duration start) {
        this.input = input;
        this.from = from;
        this.to = to;
        originNanos = input.startNanos().orElse(0) + start.toNanos();
        input.only(from);
        if (!start.isZero()) {
            input.seek(Duration.ofNanos(Math.max(0, originNanos)));
        }
    }

    /**
     * Adds the sound of a file to an output that has not begun.
     *
     * @param start the time in the file at which the output starts
     * @return empty if the file has no sound, or one that the output cannot hold
     */
    static Optional<AudioCopy> add(Path file, Duration start, MediaOutput output) {
        MediaInput input = MediaInput.openFile(file);
        try {
            Optional<AudioCopy> copy = input.best(avutil.AVMEDIA_TYPE_AUDIO)
                    .filter(from -> isHeld(file, from, output))
                    .map(from -> new AudioCopy(input, from, stream(from, output), start));
            if (copy.isEmpty()) {
                input.close();
            }
            return copy;
        } catch (RuntimeException e) {
            input.close();
            throw e;
        }
    }

    private static boolean isHeld(Path file, AVStream from, MediaOutput output) {
        int codec = from.codecpar().codec_id();
        boolean held = output.holds(codec);
        if (!held) {
            LOG.warn(
                    "{} has sound of the codec {}, which the output cannot hold: it stays silent; name an .mkv file",
                    file,
                    avcodec.avcodec_get_name(codec).getString());
        }
        return held;
    }

    private static AVStream stream(AVStream from, MediaOutput output) {
        AVStream to = output.addStream();
        avcodec.avcodec_parameters_copy(to.codecpar(), from.codecpar());
        to.codecpar().codec_tag(0);
        to.time_base(from.time_base());
        return to;
    }

    /** Copies the packets that begin before a time, counted from the start of the output. */
    void copyUpTo(Duration end, MediaOutput output) {
        while (hasNext()) {
            long time = Fraction.of(from.time_base()).nanos(packet.pts()) - originNanos;
            if (time >= end.toNanos()) {
                return;
            }
            pending = false;
            if (time >= 0) {
                shift();
                output.write(packet);
            } else {
                avcodec.av_packet_unref(packet);
            }
        }
    }

    private void shift() {
        long ticks = Fraction.of(from.time_base()).ticks(Duration.ofNanos(originNanos));
        packet.pts(packet.pts() - ticks);
        packet.dts(packet.dts() == avutil.AV_NOPTS_VALUE ? packet.pts() : packet.dts() - ticks);
        packet.stream_index(to.index());
        packet.pos(-1);
        avcodec.av_packet_rescale_ts(packet, from.time_base(), to.time_base());
    }

    private boolean hasNext() {
        while (!pending && !ended) {
            if (input.read(packet) < 0) {
                // Damaged sound is no reason to lose the pictures.
                ended = true;
            } else if (packet.stream_index() == from.index() && packet.pts() != avutil.AV_NOPTS_VALUE) {
                pending = true;
            } else {
                avcodec.av_packet_unref(packet);
            }
        }
        return pending;
    }

    @Override
    public void close() {
        avcodec.av_packet_free(packet);
        input.close();
    }
}
