package io.github.fer4j.ffmpeg;

import io.github.fer4j.error.VideoException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sound of another file: its packets as they are, or, where the output does not take them, encoded anew. Whatever is
 * wrong with it, the pictures go on without it. For one thread at a time.
 */
final class SoundTrack implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SoundTrack.class);
    private static final Duration USUAL_STEP = Duration.ofMillis(20);
    private static final Duration LONGEST_GAP = Duration.ofHours(1);
    private static final Duration LONGEST_GAP_OF_JOINED = Duration.ofSeconds(10);

    private final Path file;
    private final MediaInput input;
    private final AVStream from;
    private final Duration start;
    private final StreamClock clock;
    private final AVPacket packet = avcodec.av_packet_alloc();
    private @Nullable AVStream to;
    private @Nullable AudioTranscoder transcoder;
    private Duration time = Duration.ZERO;
    private long lastTicks = Long.MIN_VALUE;
    private boolean pending;
    private boolean ended;

    private SoundTrack(Path file, MediaInput input, AVStream from, Duration start) {
        this.file = file;
        this.input = input;
        this.from = from;
        this.start = start;
        clock = new StreamClock(
                Fraction.of(from.time_base()),
                input.startNanos(),
                USUAL_STEP,
                input.hasNoIndex() ? LONGEST_GAP_OF_JOINED : LONGEST_GAP);
        input.only(from);
        if (!start.isZero()) {
            input.seek(start.plusNanos(input.startNanos().orElse(0)));
        }
    }

    /**
     * Adds the sound of a file to an output that has not begun.
     *
     * @param start the time in the file at which the output starts
     * @return empty if the file has no sound, or none that can be written
     */
    static Optional<SoundTrack> add(Path file, Duration start, MediaOutput output) {
        MediaInput input = null;
        SoundTrack track = null;
        try {
            input = MediaInput.openFile(file, ReadingOptions.DEFAULT);
            AVStream from = input.best(avutil.AVMEDIA_TYPE_AUDIO).orElse(null);
            if (from != null) {
                track = new SoundTrack(file, input, from, start);
                track.addTo(output);
                return Optional.of(track);
            }
        } catch (VideoException e) {
            LOG.warn("the sound of {} is left out: {}", file, e.getMessage());
        }
        if (track != null) {
            track.close();
        } else if (input != null) {
            input.close();
        }
        return Optional.empty();
    }

    private void addTo(MediaOutput output) {
        hasNext();
        if (output.takes(from.codecpar(), from.time_base(), pending ? packet : null)) {
            to = stream(from.codecpar(), from.time_base(), output);
            return;
        }
        LOG.warn(
                "{} has sound of the codec {}, which {} cannot hold: it is encoded anew as AAC",
                file,
                avcodec.avcodec_get_name(from.codecpar().codec_id()).getString(),
                output.file());
        AudioTranscoder encoding = new AudioTranscoder(input, from, output.wantsGlobalHeader());
        transcoder = encoding;
        AVStream added = output.addStream();
        encoding.describe(added);
        to = added;
    }

    private static AVStream stream(AVCodecParameters parameters, AVRational timeBase, MediaOutput output) {
        AVStream added = output.addStream();
        avcodec.avcodec_parameters_copy(added.codecpar(), parameters);
        added.codecpar().codec_tag(0);
        added.time_base(timeBase);
        return added;
    }

    /** Writes the sound that begins before a time, counted from the start of the output. */
    void writeUpTo(Duration end, MediaOutput output) {
        while (hasNext() && time.minus(start).compareTo(end) < 0) {
            pending = false;
            Duration since = time.minus(start);
            if (!since.isNegative()) {
                write(since, output);
            }
            avcodec.av_packet_unref(packet);
        }
    }

    /** Writes what is held back, after the last picture. */
    void finish(MediaOutput output) {
        if (transcoder != null) {
            transcoder.finish(encoded -> send(encoded, encoded.time_base(), output));
        }
    }

    private void write(Duration since, MediaOutput output) {
        if (transcoder != null) {
            transcoder.transcode(packet, since, encoded -> send(encoded, encoded.time_base(), output));
            return;
        }
        Fraction tick = Fraction.of(from.time_base());
        packet.pts(tick.ticks(since));
        packet.dts(packet.pts());
        packet.pos(-1);
        send(packet, from.time_base(), output);
    }

    private void send(AVPacket sound, AVRational timeBase, MediaOutput output) {
        AVStream target = to;
        if (target == null || ended) {
            return;
        }
        avcodec.av_packet_rescale_ts(sound, timeBase, target.time_base());
        long ticks = Math.max(sound.pts(), output.takesEqualTimes() ? lastTicks : lastTicks + 1);
        lastTicks = ticks;
        sound.pts(ticks).dts(ticks);
        sound.stream_index(target.index());
        if (!output.writeSound(sound)) {
            ended = true;
            LOG.warn("{} does not take the sound of {} from {} on: it is left out", output.file(), file, time);
        }
    }

    private boolean hasNext() {
        while (!pending && !ended) {
            if (input.read(packet) < 0) {
                // Damaged sound is no reason to lose the pictures.
                ended = true;
            } else if (packet.stream_index() == from.index()) {
                time = clock.timeOf(packet.pts() == avutil.AV_NOPTS_VALUE ? packet.dts() : packet.pts());
                pending = true;
            } else {
                avcodec.av_packet_unref(packet);
            }
        }
        return pending;
    }

    @Override
    public void close() {
        if (transcoder != null) {
            transcoder.close();
        }
        avcodec.av_packet_free(packet);
        input.close();
    }
}
