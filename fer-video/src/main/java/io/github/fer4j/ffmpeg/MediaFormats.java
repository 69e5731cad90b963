package io.github.fer4j.ffmpeg;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;

/**
 * The formats and decoders of FFmpeg that input may use. FFmpeg knows more than 300 formats and 500 decoders; most are
 * written for games and instruments of the past and seldom tested, so that input from strangers must not reach them.
 *
 * @param formats FFmpeg's names of container formats
 * @param decoders FFmpeg's names of decoders of pictures and sound
 */
record MediaFormats(Set<String> formats, Set<String> decoders) {

    /** What cameras, phones, editors and the web write. Its Javadoc for users stands at {@link FfmpegFrameSource}. */
    static final MediaFormats USUAL = new MediaFormats(
            Set.of(
                    ("mov matroska avi mpegts mpeg flv ogg asf mxf dv gif apng mjpeg mpjpeg yuv4mpegpipe h264 hevc obu ivf"
                                    + " m4v mpegvideo wav w64 aiff mp3 aac ac3 flac")
                            .split(" ", -1)),
            Set.of(("h264 hevc vp8 vp9 libvpx libvpx-vp9 av1 libaom-av1 libdav1d mpeg1video mpeg2video mpegvideo mpeg4"
                            + " msmpeg4v1 msmpeg4v2 msmpeg4 h263 h263p flv wmv1 wmv2 wmv3 vc1 vp6 vp6f theora mjpeg gif"
                            + " apng png prores dnxhd dvvideo jpeg2000 rawvideo huffyuv ffvhuff ffv1 utvideo v210"
                            + " aac aac_latm ac3 eac3 mp1 mp1float mp2 mp2float mp3 mp3float opus libopus vorbis flac"
                            + " alac dca truehd mlp wmav1 wmav2 wmapro amrnb amrwb libopencore_amrnb libopencore_amrwb"
                            + " speex libspeex gsm gsm_ms g722 g726 tta wavpack adpcm_ms adpcm_ima_wav adpcm_ima_qt"
                            + " adpcm_swf pcm_alaw pcm_mulaw pcm_u8 pcm_s8 pcm_s16le pcm_s16be pcm_s24le pcm_s24be"
                            + " pcm_s32le pcm_s32be pcm_f32le pcm_f32be pcm_f64le pcm_f64be pcm_bluray pcm_dvd")
                    .split(" ", -1)));

    MediaFormats {
        formats = Set.copyOf(formats);
        decoders = Set.copyOf(decoders);
    }

    /** Those of the allowed decoders that give sound. */
    Set<String> soundDecoders() {
        return decoders.stream().filter(MediaFormats::isSound).collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isSound(String decoder) {
        AVCodec codec = avcodec.avcodec_find_decoder_by_name(decoder);
        return codec != null && codec.type() == avutil.AVMEDIA_TYPE_AUDIO;
    }

    MediaFormats withFormats(List<String> more) {
        return new MediaFormats(union(formats, more), decoders);
    }

    MediaFormats withDecoders(List<String> more) {
        return new MediaFormats(formats, union(decoders, more));
    }

    /** A format has several names, such as {@code mov,mp4,m4a}; one is enough. */
    boolean allowsFormat(String names) {
        return List.of(names.split(",", -1)).stream().anyMatch(formats::contains);
    }

    boolean allowsDecoder(String name) {
        return decoders.contains(name);
    }

    private static Set<String> union(Set<String> some, List<String> more) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(more);
        return all;
    }
}
