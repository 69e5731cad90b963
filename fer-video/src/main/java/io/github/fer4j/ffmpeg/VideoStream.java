package io.github.fer4j.ffmpeg;

import io.github.fer4j.error.DamagedVideoException;
import io.github.fer4j.video.VideoInfo;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.jspecify.annotations.Nullable;

/** The pictures among the streams of an input. */
final class VideoStream {

    private VideoStream() {}

    /**
     * Finds the pictures and leaves all else out.
     *
     * @throws io.github.fer4j.error.VideoException if there are none; a picture attached to an audio file is not a video
     *     stream
     */
    static AVStream of(MediaInput input) {
        AVStream video = input.best(avutil.AVMEDIA_TYPE_VIDEO)
                .filter(stream -> (stream.disposition() & avformat.AV_DISPOSITION_ATTACHED_PIC) == 0)
                .orElseThrow(() -> InputProblem.problem(input.name(), "it has no moving pictures"));
        input.only(video);
        return video;
    }

    /** Takes the size of the first picture where the container tells none. */
    static void completeSize(MediaInput input, AVStream video, VideoDecoder decoder) {
        AVCodecParameters parameters = video.codecpar();
        if (parameters.width() > 0 && parameters.height() > 0) {
            return;
        }
        AVFrame first = first(decoder);
        if (first == null) {
            throw InputProblem.problem(
                    input.name(),
                    "no picture in it could be decoded; is it damaged, does it stream no key frames, or are its"
                            + " frames above the limit framePixels of "
                            + input.options().limits().framePixels() + "?");
        }
        parameters.width(first.width()).height(first.height());
        parameters.sample_aspect_ratio(first.sample_aspect_ratio());
    }

    private static @Nullable AVFrame first(VideoDecoder decoder) {
        try {
            return decoder.peek();
        } catch (DamagedVideoException e) {
            return null;
        }
    }

    static VideoInfo describe(MediaInput input, AVStream video, boolean live) {
        PictureSize shown = shown(video);
        boolean swapped = Orientation.of(video.codecpar()).swapsSides();
        return new VideoInfo(
                input.name(),
                swapped ? shown.height() : shown.width(),
                swapped ? shown.width() : shown.height(),
                input.frameRate(video),
                input.end(video),
                live);
    }

    /** The size of the stored pictures, as the container states it. */
    static PictureSize stored(AVStream video) {
        return new PictureSize(video.codecpar().width(), video.codecpar().height());
    }

    /** The size at which they are shown, before they are turned upright. */
    static PictureSize shown(AVStream video) {
        return PictureSize.shown(video.codecpar().width(), video.codecpar().height(), pixelAspect(video));
    }

    /** How much wider than high the stored pixels are shown; what the container states goes before the codec. */
    static Fraction pixelAspect(AVStream video) {
        Fraction container = Fraction.of(video.sample_aspect_ratio());
        return container.num() > 0 && container.den() > 0
                ? container
                : Fraction.of(video.codecpar().sample_aspect_ratio());
    }
}
