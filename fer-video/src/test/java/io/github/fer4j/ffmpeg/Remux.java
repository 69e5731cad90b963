package io.github.fer4j.ffmpeg;

import java.nio.file.Path;
import java.util.function.LongUnaryOperator;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;

/** Writes the packets of a film into another container, as they are. */
final class Remux {

    private Remux() {}

    static Path to(Path film, Path file, String muxer) {
        return to(film, file, muxer, ticks -> ticks);
    }

    /** With other timestamps, in ticks of the new container. */
    static Path to(Path film, Path file, String muxer, LongUnaryOperator time) {
        return to(film, file, muxer, time, 1);
    }

    /** The sound instead of the pictures. */
    static Path sound(Path film, Path file, String muxer) {
        return to(film, file, muxer, ticks -> ticks, 0);
    }

    /** With pixels that are shown as 4:3, for example. */
    static Path withPixels(Path film, Path file, String muxer, int width, int height) {
        return to(film, file, muxer, ticks -> ticks, (double) width / height);
    }

    private static Path to(Path film, Path file, String muxer, LongUnaryOperator time, double pixelAspect) {
        AVFormatContext output = new AVFormatContext(null);
        require(avformat.avformat_alloc_output_context2(output, null, muxer, null));
        AVIOContext bytes = new AVIOContext(null);
        require(avformat.avio_open(bytes, "file:" + file, avformat.AVIO_FLAG_WRITE));
        output.pb(bytes);
        AVPacket packet = avcodec.av_packet_alloc();
        try (MediaInput input = MediaInput.openFile(film, ReadingOptions.DEFAULT)) {
            AVStream from = pixelAspect > 0
                    ? VideoStream.of(input)
                    : input.best(avutil.AVMEDIA_TYPE_AUDIO).orElseThrow();
            AVStream to = avformat.avformat_new_stream(output, null);
            avcodec.avcodec_parameters_copy(to.codecpar(), from.codecpar());
            to.codecpar().codec_tag(0);
            to.time_base(from.time_base());
            to.avg_frame_rate(from.avg_frame_rate());
            to.sample_aspect_ratio(avutil.av_d2q(pixelAspect, 100));
            to.codecpar().sample_aspect_ratio(to.sample_aspect_ratio());
            require(avformat.avformat_write_header(output, (AVDictionary) null));
            while (input.read(packet) >= 0) {
                avcodec.av_packet_rescale_ts(packet, from.time_base(), to.time_base());
                packet.pts(time.applyAsLong(packet.pts()));
                packet.dts(packet.dts() == avutil.AV_NOPTS_VALUE ? packet.pts() : time.applyAsLong(packet.dts()));
                packet.stream_index(0);
                require(avformat.av_write_frame(output, packet));
                avcodec.av_packet_unref(packet);
            }
            require(avformat.av_write_trailer(output));
        } finally {
            avcodec.av_packet_free(packet);
            avformat.avio_closep(output.pb());
            avformat.avformat_free_context(output);
        }
        return file;
    }

    private static void require(int result) {
        if (result < 0) {
            throw new AssertionError(FfmpegLibrary.errorText(result));
        }
    }
}
