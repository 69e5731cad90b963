package io.github.fer4j.ffmpeg;

import java.nio.FloatBuffer;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swresample;
import org.bytedeco.ffmpeg.swresample.SwrContext;
import org.bytedeco.javacpp.FloatPointer;
import org.jspecify.annotations.Nullable;

/** Two seconds of a tone in any codec that FFmpeg can write, in a Matroska file. */
final class SoundFile implements AutoCloseable {

    private static final int RATE = 48_000;
    private static final int SAMPLES = 2 * RATE;
    private static final int USUAL_PART = 1024;

    private final AVFormatContext output = new AVFormatContext(null);
    private final AVCodecContext encoder;
    private final AVStream stream;
    private final AVPacket packet = avcodec.av_packet_alloc();

    @SuppressWarnings("deprecation") // AVCodec.sample_fmts() has no successor that is as short.
    private SoundFile(Path file, String codecName) {
        FfmpegLibrary.load();
        require(avformat.avformat_alloc_output_context2(output, null, "matroska", null));
        AVIOContext bytes = new AVIOContext(null);
        require(avformat.avio_open(bytes, "file:" + file, avformat.AVIO_FLAG_WRITE));
        output.pb(bytes);
        AVCodec codec = avcodec.avcodec_find_encoder_by_name(codecName);
        encoder = avcodec.avcodec_alloc_context3(codec);
        encoder.sample_fmt(
                codec.sample_fmts() == null
                        ? avutil.AV_SAMPLE_FMT_S16
                        : codec.sample_fmts().get(0));
        encoder.sample_rate(RATE).strict_std_compliance(avcodec.FF_COMPLIANCE_EXPERIMENTAL);
        encoder.bit_rate(96_000);
        avutil.av_channel_layout_default(encoder.ch_layout(), 2);
        encoder.time_base().num(1).den(RATE);
        encoder.flags(avcodec.AV_CODEC_FLAG_GLOBAL_HEADER);
        require(avcodec.avcodec_open2(encoder, codec, (AVDictionary) null));
        stream = avformat.avformat_new_stream(output, codec);
        require(avcodec.avcodec_parameters_from_context(stream.codecpar(), encoder));
        stream.time_base(encoder.time_base());
        require(avformat.avformat_write_header(output, (AVDictionary) null));
    }

    static Path write(Path file, String codec) {
        try (SoundFile sound = new SoundFile(file, codec)) {
            int part = sound.encoder.frame_size() > 0 ? sound.encoder.frame_size() : USUAL_PART;
            for (int from = 0; from + part <= SAMPLES; from += part) {
                sound.write(from, part);
            }
            sound.drain(null);
            require(avformat.av_write_trailer(sound.output));
        }
        return file;
    }

    private void write(int from, int count) {
        AVFrame tone = frame(avutil.AV_SAMPLE_FMT_FLT, count);
        FloatBuffer samples =
                new FloatPointer(tone.data(0)).capacity(2L * count).asBuffer();
        for (int i = 0; i < count; i++) {
            float value = (float) (0.3 * Math.sin((from + i) * 2 * Math.PI * 440 / RATE));
            samples.put(value).put(value);
        }
        AVFrame converted = frame(encoder.sample_fmt(), count);
        SwrContext resampler = swresample.swr_alloc();
        require(swresample.swr_convert_frame(resampler, converted, tone));
        swresample.swr_free(resampler);
        converted.pts(from);
        drain(converted);
        avutil.av_frame_free(tone);
        avutil.av_frame_free(converted);
    }

    private AVFrame frame(int format, int count) {
        AVFrame frame = avutil.av_frame_alloc();
        frame.format(format).sample_rate(RATE).nb_samples(count);
        avutil.av_channel_layout_default(frame.ch_layout(), 2);
        require(avutil.av_frame_get_buffer(frame, 0));
        return frame;
    }

    private void drain(@Nullable AVFrame frame) {
        require(avcodec.avcodec_send_frame(encoder, frame));
        while (avcodec.avcodec_receive_packet(encoder, packet) >= 0) {
            avcodec.av_packet_rescale_ts(packet, encoder.time_base(), stream.time_base());
            packet.stream_index(0);
            require(avformat.av_write_frame(output, packet));
        }
    }

    @Override
    public void close() {
        avcodec.av_packet_free(packet);
        avcodec.avcodec_free_context(encoder);
        avformat.avio_closep(output.pb());
        avformat.avformat_free_context(output);
    }

    private static void require(int result) {
        if (result < 0) {
            throw new AssertionError(FfmpegLibrary.errorText(result));
        }
    }
}
