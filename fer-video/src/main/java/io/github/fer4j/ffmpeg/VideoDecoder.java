package io.github.fer4j.ffmpeg;

import io.github.fer4j.error.DamagedVideoException;
import io.github.fer4j.error.VideoException;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes pictures of a stream's packets. For one thread at a time.
 *
 * <p>A file is decoded up to its first damage. Damage before the first whole picture is passed over, as a recording may
 * begin between two key frames. In a live stream and in the formats made for lossy transmission all damage is passed
 * over.
 */
final class VideoDecoder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(VideoDecoder.class);
    private static final int CORRUPT_FRAME = 1;
    private static final int MOST_THREADS = 4;

    private final MediaInput input;
    private final int streamIndex;
    private final boolean live;
    private final boolean lenient;
    private final AVCodecContext context;
    private final AVPacket packet;
    private final AVFrame frame;
    private @Nullable String damage;
    private boolean peeked;
    private boolean started;
    private boolean warned;

    /**
     * A decoder.
     *
     * @throws VideoException if FFmpeg has none for the stream's codec
     */
    VideoDecoder(MediaInput input, AVStream stream, boolean live) {
        this.input = input;
        this.live = live;
        lenient = live || (input.isMadeForLoss() && !input.options().strict());
        streamIndex = stream.index();
        context = open(input, stream, live);
        packet = avcodec.av_packet_alloc();
        frame = avutil.av_frame_alloc();
    }

    private static AVCodecContext open(MediaInput input, AVStream stream, boolean live) {
        AVCodecParameters parameters = stream.codecpar();
        AVCodec codec = avcodec.avcodec_find_decoder(parameters.codec_id());
        if (codec == null) {
            throw missing(input, parameters);
        }
        requireAllowed(input, codec);
        AVCodecContext context = avcodec.avcodec_alloc_context3(codec);
        avcodec.avcodec_parameters_to_context(context, parameters);
        context.pkt_timebase(stream.time_base());
        context.max_pixels(input.options().codedPixels());
        // Threads that share out frames give each one late.
        context.thread_type(live ? AVCodecContext.FF_THREAD_SLICE : AVCodecContext.FF_THREAD_FRAME);
        context.thread_count(Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()));
        int error = avcodec.avcodec_open2(context, codec, (AVDictionary) null);
        if (error < 0) {
            avcodec.avcodec_free_context(context);
            throw InputProblem.problem(
                    input.name(),
                    "its " + avcodec.avcodec_get_name(parameters.codec_id()).getString() + " decoder cannot start ("
                            + FfmpegLibrary.errorText(error) + "); is the file damaged?");
        }
        return context;
    }

    private static void requireAllowed(MediaInput input, AVCodec codec) {
        String decoder = codec.name().getString();
        if (!input.options().formats().allowsDecoder(decoder)) {
            throw InputProblem.problem(
                    input.name(),
                    "its decoder " + decoder + " is not among those that are allowed; if you trust the video, allow it"
                            + " by FfmpegFrameSource.builder(...).allowDecoders(\"" + decoder + "\")");
        }
    }

    private static VideoException missing(MediaInput input, AVCodecParameters parameters) {
        String codec = parameters.codec_id() == avcodec.AV_CODEC_ID_NONE
                ? "codec " + fourCc(parameters.codec_tag())
                : "codec " + avcodec.avcodec_get_name(parameters.codec_id()).getString();
        return InputProblem.problem(
                input.name(), "this FFmpeg has no decoder for its " + codec + "; convert it to H.264, for example");
    }

    /** The four letters by which a container names a codec; those that cannot be shown become dots. */
    private static String fourCc(int tag) {
        StringBuilder letters = new StringBuilder();
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            char letter = (char) (tag >> shift & 0xFF);
            letters.append(letter > ' ' && letter <= '~' ? letter : '.');
        }
        return "\"" + letters + "\"";
    }

    /**
     * Decodes the next picture.
     *
     * @return valid until the next call; null at the end
     * @throws DamagedVideoException if the video is damaged here
     * @throws VideoException if a live stream breaks off
     */
    @Nullable
    AVFrame next() {
        if (peeked) {
            peeked = false;
            return frame;
        }
        while (true) {
            int result = avcodec.avcodec_receive_frame(context, frame);
            if (result == avutil.AVERROR_EAGAIN()) {
                feed();
            } else if (result == avutil.AVERROR_EOF()) {
                return end();
            } else if (result < 0) {
                passOver("a picture cannot be decoded (" + FfmpegLibrary.errorText(result) + ")");
            } else if (isDamaged(frame)) {
                passOver("a picture is damaged");
            } else {
                InputProblem.requireSize(
                        input.name(),
                        frame.width(),
                        frame.height(),
                        input.options().limits());
                started = true;
                return frame;
            }
        }
    }

    /** The picture that {@link #next()} will give; null at the end. */
    @Nullable
    AVFrame peek() {
        AVFrame picture = next();
        peeked = picture != null;
        return picture;
    }

    /** After a seek, what comes has nothing to do with what came before. */
    void flush() {
        peeked = false;
        avcodec.avcodec_flush_buffers(context);
    }

    @Override
    public void close() {
        avutil.av_frame_free(frame);
        avcodec.av_packet_free(packet);
        avcodec.avcodec_free_context(context);
    }

    private void feed() {
        int result = readPacket();
        if (result < 0) {
            if (result != avutil.AVERROR_EOF()) {
                stopAt(result);
            }
            avcodec.avcodec_send_packet(context, null);
            return;
        }
        if ((packet.flags() & avcodec.AV_PKT_FLAG_CORRUPT) != 0 && started) {
            if (!lenient) {
                damage = "a packet is incomplete";
                avcodec.av_packet_unref(packet);
                avcodec.avcodec_send_packet(context, null);
                return;
            }
            warn("a packet is incomplete");
        }
        int sent = avcodec.avcodec_send_packet(context, packet);
        avcodec.av_packet_unref(packet);
        if (sent < 0) {
            passOver("a packet cannot be decoded (" + FfmpegLibrary.errorText(sent) + ")");
        }
    }

    private int readPacket() {
        while (true) {
            int result = input.read(packet);
            if (result == avutil.AVERROR_EAGAIN()) {
                continue;
            }
            if (result < 0 || packet.stream_index() == streamIndex) {
                return result;
            }
            avcodec.av_packet_unref(packet);
        }
    }

    /** What was read before is still to be decoded. */
    private void stopAt(int error) {
        if (live || input.isInterrupted()) {
            throw new VideoException(input.explain(error));
        }
        damage = "reading fails (" + FfmpegLibrary.errorText(error) + ")";
    }

    private @Nullable AVFrame end() {
        if (damage != null) {
            throw damaged(damage);
        }
        if (!started && !live) {
            throw damaged("no picture can be decoded");
        }
        return null;
    }

    private void passOver(String reason) {
        if (started && !lenient) {
            throw damaged(reason);
        }
        if (started) {
            warn(reason);
        }
    }

    /** Once a video: in a live stream, this happens every day. */
    private void warn(String reason) {
        if (!live && !warned) {
            warned = true;
            LOG.warn(
                    "the video {} is damaged or was joined from parts ({}): damaged pictures are left out; to end at the"
                            + " first damage instead, open it as strict",
                    input.name(),
                    reason);
        }
    }

    private static boolean isDamaged(AVFrame frame) {
        return frame.decode_error_flags() != 0 || (frame.flags() & CORRUPT_FRAME) != 0;
    }

    private DamagedVideoException damaged(String reason) {
        return new DamagedVideoException("the video " + input.name() + " is damaged: " + reason, null);
    }
}
