package io.github.fer4j.ffmpeg;

import io.github.fer4j.error.VideoException;
import java.time.Duration;
import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVAudioFifo;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swresample;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.jspecify.annotations.Nullable;

/** Decodes sound and encodes it anew, as AAC in mono or stereo. For one thread at a time. */
final class AudioTranscoder implements AutoCloseable {

    private static final int MOST_CHANNELS = 2;
    private static final int BITS_PER_CHANNEL = 96_000;
    private static final int USUAL_RATE = 48_000;
    private static final int HIGHEST_RATE = 48_000;
    private static final int LOWEST_RATE = 8_000;

    /** Sound that is so far off its place is moved there. */
    private static final double LONGEST_DRIFT_SECONDS = 0.1;

    private final AVCodecContext decoder;
    private final AVCodecContext encoder;
    private final AVFrame decoded = avutil.av_frame_alloc();
    private final AVFrame resampled = avutil.av_frame_alloc();
    private final AVFrame part = avutil.av_frame_alloc();
    private final AVPacket packet = avcodec.av_packet_alloc();
    private final AVAudioFifo waiting;
    private @Nullable SwrContext resampler;
    private String resamplerInput = "";
    private long nextSample = -1;

    /**
     * A transcoder.
     *
     * @throws VideoException if the sound cannot be decoded
     */
    AudioTranscoder(MediaInput input, AVStream from, boolean globalHeader) {
        decoder = openDecoder(input, from);
        try {
            encoder = openEncoder(decoder, globalHeader);
        } catch (VideoException e) {
            avcodec.avcodec_free_context(decoder);
            throw e;
        }
        waiting = avutil.av_audio_fifo_alloc(
                encoder.sample_fmt(), encoder.ch_layout().nb_channels(), 1);
    }

    private static AVCodecContext openDecoder(MediaInput input, AVStream from) {
        AVCodec codec = avcodec.avcodec_find_decoder(from.codecpar().codec_id());
        if (codec == null
                || !input.options().formats().allowsDecoder(codec.name().getString())) {
            throw new VideoException("there is no decoder for it among those that are allowed");
        }
        AVCodecContext context = avcodec.avcodec_alloc_context3(codec);
        avcodec.avcodec_parameters_to_context(context, from.codecpar());
        context.pkt_timebase(from.time_base());
        return opened(context, codec);
    }

    private static AVCodecContext openEncoder(AVCodecContext source, boolean globalHeader) {
        AVCodec codec = avcodec.avcodec_find_encoder(avcodec.AV_CODEC_ID_AAC);
        AVCodecContext context = avcodec.avcodec_alloc_context3(codec);
        int channels = Math.max(1, Math.min(MOST_CHANNELS, source.ch_layout().nb_channels()));
        avutil.av_channel_layout_default(context.ch_layout(), channels);
        context.sample_fmt(avutil.AV_SAMPLE_FMT_FLTP);
        context.sample_rate(rateFor(source.sample_rate()));
        context.bit_rate((long) BITS_PER_CHANNEL * channels);
        context.time_base().num(1).den(context.sample_rate());
        if (globalHeader) {
            context.flags(context.flags() | avcodec.AV_CODEC_FLAG_GLOBAL_HEADER);
        }
        return opened(context, codec);
    }

    private static AVCodecContext opened(AVCodecContext context, AVCodec codec) {
        int error = avcodec.avcodec_open2(context, codec, (AVDictionary) null);
        if (error < 0) {
            avcodec.avcodec_free_context(context);
            throw new VideoException(
                    "its codec " + codec.name().getString() + " cannot start: " + FfmpegLibrary.errorText(error));
        }
        return context;
    }

    /** AAC has a few rates only; these are the ones that all players know. */
    private static int rateFor(int rate) {
        boolean usual = rate >= LOWEST_RATE && rate <= HIGHEST_RATE && (rate % 8_000 == 0 || rate % 11_025 == 0);
        return usual && rate != 40_000 && rate != 33_075 ? rate : USUAL_RATE;
    }

    void describe(AVStream stream) {
        avcodec.avcodec_parameters_from_context(stream.codecpar(), encoder);
        stream.time_base(encoder.time_base());
    }

    /**
     * Transcodes a packet.
     *
     * @param time when it sounds
     * @param sink takes the packets that are ready, in the encoder's time base
     */
    void transcode(AVPacket sound, Duration time, Consumer<AVPacket> sink) {
        follow(time);
        // What cannot be decoded is left out.
        if (avcodec.avcodec_send_packet(decoder, sound) < 0) {
            return;
        }
        while (avcodec.avcodec_receive_frame(decoder, decoded) >= 0) {
            resample();
            while (avutil.av_audio_fifo_size(waiting) >= encoder.frame_size()) {
                encode(encoder.frame_size(), sink);
            }
        }
    }

    /** Encodes what is left. */
    void finish(Consumer<AVPacket> sink) {
        int left = avutil.av_audio_fifo_size(waiting);
        if (left > 0) {
            encode(left, sink);
        }
        if (avcodec.avcodec_send_frame(encoder, null) >= 0) {
            drain(sink);
        }
    }

    @Override
    public void close() {
        if (resampler != null) {
            swresample.swr_free(resampler);
        }
        avutil.av_audio_fifo_free(waiting);
        avutil.av_frame_free(decoded);
        avutil.av_frame_free(resampled);
        avutil.av_frame_free(part);
        avcodec.av_packet_free(packet);
        avcodec.avcodec_free_context(encoder);
        avcodec.avcodec_free_context(decoder);
    }

    private void follow(Duration time) {
        long sample = Math.round(time.toNanos() / 1e9 * encoder.sample_rate());
        long reached = nextSample + avutil.av_audio_fifo_size(waiting);
        if (nextSample < 0 || sample - reached > LONGEST_DRIFT_SECONDS * encoder.sample_rate()) {
            nextSample = Math.max(nextSample, sample);
        }
    }

    private void resample() {
        avutil.av_frame_unref(resampled);
        resampled.format(encoder.sample_fmt()).sample_rate(encoder.sample_rate());
        avutil.av_channel_layout_copy(resampled.ch_layout(), encoder.ch_layout());
        SwrContext current = resamplerFor(decoded);
        if (swresample.swr_convert_frame(current, resampled, decoded) >= 0) {
            avutil.av_audio_fifo_write(waiting, resampled.extended_data(), resampled.nb_samples());
        }
        avutil.av_frame_unref(decoded);
    }

    /** The sound may change its channels, rate or format on the way. */
    private SwrContext resamplerFor(AVFrame sound) {
        if (sound.ch_layout().order() == avutil.AV_CHANNEL_ORDER_UNSPEC) {
            avutil.av_channel_layout_default(
                    sound.ch_layout(), sound.ch_layout().nb_channels());
        }
        String input = sound.format() + "/" + sound.sample_rate() + "/"
                + sound.ch_layout().nb_channels();
        SwrContext current = resampler;
        if (current != null && input.equals(resamplerInput)) {
            return current;
        }
        if (current != null) {
            swresample.swr_free(current);
        }
        current = swresample.swr_alloc();
        resampler = current;
        resamplerInput = input;
        return current;
    }

    private void encode(int samples, Consumer<AVPacket> sink) {
        avutil.av_frame_unref(part);
        part.format(encoder.sample_fmt()).sample_rate(encoder.sample_rate()).nb_samples(samples);
        avutil.av_channel_layout_copy(part.ch_layout(), encoder.ch_layout());
        if (avutil.av_frame_get_buffer(part, 0) < 0) {
            throw new VideoException("no memory for sound");
        }
        avutil.av_audio_fifo_read(waiting, part.extended_data(), samples);
        part.pts(nextSample);
        nextSample += samples;
        if (avcodec.avcodec_send_frame(encoder, part) >= 0) {
            drain(sink);
        }
    }

    private void drain(Consumer<AVPacket> sink) {
        while (avcodec.avcodec_receive_packet(encoder, packet) >= 0) {
            // The encoder begins before its first sample; a file begins at 0.
            packet.pts(packet.pts() + encoder.initial_padding());
            packet.dts(packet.pts());
            packet.time_base(encoder.time_base());
            sink.accept(packet);
        }
    }
}
