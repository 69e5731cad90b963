package io.github.fer4j.ffmpeg;

import io.github.fer4j.error.VideoException;
import io.github.fer4j.image.Frame;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;

/** Makes packets of frames. For one thread at a time. */
final class VideoEncoder implements AutoCloseable {

    private static final String H264 = "libopenh264";
    private static final String MPEG4 = "mpeg4";

    /** OpenH264 begins to encode smaller frames and fails. */
    private static final int SMALLEST_H264_SIDE = 16;

    private static final int KEY_FRAME_SECONDS = 2;

    private final AVCodecContext context;
    private final AVPacket packet;
    private final YuvPicture picture;

    /**
     * The first codec that takes frames of this size.
     *
     * @throws VideoException if none does
     */
    VideoEncoder(EncoderSettings settings) {
        picture = new YuvPicture(settings.width(), settings.height());
        context = open(settings);
        packet = avcodec.av_packet_alloc();
    }

    private AVCodecContext open(EncoderSettings settings) {
        for (String codec : codecsFor(picture)) {
            AVCodecContext opened = open(codec, settings);
            if (opened != null) {
                return opened;
            }
        }
        picture.close();
        throw new VideoException("no video can be written of frames of " + settings.width() + "x" + settings.height()
                + " pixels: scale them first");
    }

    /** H.264 plays everywhere; MPEG-4 takes the sizes that this H.264 encoder does not. */
    private static List<String> codecsFor(YuvPicture picture) {
        boolean tiny = Math.min(picture.evenWidth(), picture.evenHeight()) < SMALLEST_H264_SIDE;
        return tiny ? List.of(MPEG4) : List.of(H264, MPEG4);
    }

    private @Nullable AVCodecContext open(String name, EncoderSettings settings) {
        AVCodec codec = avcodec.avcodec_find_encoder_by_name(name);
        if (codec == null) {
            return null;
        }
        AVCodecContext opened = avcodec.avcodec_alloc_context3(codec);
        configure(opened, settings);
        AVDictionary options = FfmpegLibrary.options(name.equals(H264) ? Map.of("profile", "high") : Map.of());
        int error = avcodec.avcodec_open2(opened, codec, options);
        avutil.av_dict_free(options);
        if (error < 0) {
            avcodec.avcodec_free_context(opened);
            return null;
        }
        return opened;
    }

    private void configure(AVCodecContext encoder, EncoderSettings settings) {
        encoder.width(picture.evenWidth()).height(picture.evenHeight());
        encoder.pix_fmt(avutil.AV_PIX_FMT_YUV420P).color_range(avutil.AVCOL_RANGE_MPEG);
        int colours = Colours.spaceFor(settings.height());
        // The numbers of matrix, primaries and transfer are the same for BT.601 and for BT.709.
        encoder.colorspace(colours).color_primaries(colours).color_trc(colours);
        settings.timeBase().copyTo(encoder.time_base());
        settings.pixelAspect().copyTo(encoder.sample_aspect_ratio());
        Fraction.of(avutil.av_d2q(settings.framesPerSecond(), 1_000_000)).copyTo(encoder.framerate());
        encoder.bit_rate(settings.bitRate());
        encoder.gop_size(Math.max(1, (int) Math.round(KEY_FRAME_SECONDS * settings.framesPerSecond())));
        encoder.max_b_frames(0);
        encoder.thread_count(1);
        if (settings.globalHeader()) {
            encoder.flags(encoder.flags() | avcodec.AV_CODEC_FLAG_GLOBAL_HEADER);
        }
    }

    void describe(AVStream stream) {
        avcodec.avcodec_parameters_from_context(stream.codecpar(), context);
        stream.time_base(context.time_base());
        stream.avg_frame_rate(context.framerate());
        stream.sample_aspect_ratio(context.sample_aspect_ratio());
    }

    AVRational timeBase() {
        return context.time_base();
    }

    /**
     * Encodes a frame.
     *
     * @param ticks its time in the encoder's time base, above that of the frame before
     * @param sink takes the packets that are ready, if any, in the encoder's time base
     */
    void encode(Frame frame, long ticks, Consumer<AVPacket> sink) {
        AVFrame yuv = picture.fill(frame);
        yuv.pts(ticks);
        send(yuv, sink);
    }

    /** Gives the packets that are still held back. */
    void finish(Consumer<AVPacket> sink) {
        send(null, sink);
    }

    @Override
    public void close() {
        avcodec.av_packet_free(packet);
        avcodec.avcodec_free_context(context);
        picture.close();
    }

    private void send(@Nullable AVFrame frame, Consumer<AVPacket> sink) {
        require(avcodec.avcodec_send_frame(context, frame));
        while (true) {
            int result = avcodec.avcodec_receive_packet(context, packet);
            if (result == avutil.AVERROR_EAGAIN() || result == avutil.AVERROR_EOF()) {
                return;
            }
            require(result);
            sink.accept(packet);
        }
    }

    private static void require(int result) {
        if (result < 0) {
            throw new VideoException("a frame cannot be encoded: " + FfmpegLibrary.errorText(result));
        }
    }
}
