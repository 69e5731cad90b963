package io.github.fer4j.ffmpeg;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.Duration;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;

/** The sound of a film as its packets hold it. */
final class Sound {

    private Sound() {}

    /** From the start of the first packet to the end of the last one. */
    static Duration length(Path film) {
        AVPacket packet = avcodec.av_packet_alloc();
        double first = Double.NaN;
        double end = 0;
        try (MediaInput input = MediaInput.openFile(film, ReadingOptions.DEFAULT)) {
            AVStream sound = input.best(avutil.AVMEDIA_TYPE_AUDIO).orElseThrow();
            double tick = avutil.av_q2d(sound.time_base());
            while (input.read(packet) >= 0) {
                if (packet.stream_index() == sound.index()) {
                    first = Double.isNaN(first) ? packet.pts() * tick : first;
                    end = (packet.pts() + packet.duration()) * tick;
                }
                avcodec.av_packet_unref(packet);
            }
        } finally {
            avcodec.av_packet_free(packet);
        }
        return Duration.ofMillis(Math.round((end - first) * 1000));
    }

    /** Empty if there is none. */
    static byte[] of(Path film) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        AVPacket packet = avcodec.av_packet_alloc();
        try (MediaInput input = MediaInput.openFile(film, ReadingOptions.DEFAULT)) {
            int sound =
                    input.best(avutil.AVMEDIA_TYPE_AUDIO).map(AVStream::index).orElse(-1);
            while (input.read(packet) >= 0) {
                if (packet.stream_index() == sound) {
                    byte[] content = new byte[packet.size()];
                    packet.data().get(content);
                    bytes.writeBytes(content);
                }
                avcodec.av_packet_unref(packet);
            }
        } finally {
            avcodec.av_packet_free(packet);
        }
        return bytes.toByteArray();
    }
}
