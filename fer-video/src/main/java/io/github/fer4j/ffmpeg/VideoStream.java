package io.github.fer4j.ffmpeg;

import io.github.fer4j.video.VideoInfo;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;

/** The pictures among the streams of an input. */
final class VideoStream {

    /** How much wider than high most pixels are shown. */
    static final Fraction SQUARE = new Fraction(1, 1);

    private VideoStream() {}

    /**
     * Finds the pictures and leaves all else out.
     *
     * @throws io.github.fer4j.error.VideoException if there are none, or their size is unknown; the cover of a song is none
     */
    static AVStream of(MediaInput input) {
        AVStream video = input.best(avutil.AVMEDIA_TYPE_VIDEO)
                .filter(stream -> (stream.disposition() & avformat.AV_DISPOSITION_ATTACHED_PIC) == 0)
                .orElseThrow(() -> InputProblem.problem(input.name(), "it has no moving pictures"));
        if (video.codecpar().width() <= 0 || video.codecpar().height() <= 0) {
            throw InputProblem.problem(
                    input.name(), "no picture in it could be decoded; is it damaged, or does it stream no key frames?");
        }
        input.only(video);
        return video;
    }

    static VideoInfo describe(MediaInput input, AVStream video, boolean network) {
        AVCodecParameters parameters = video.codecpar();
        boolean swapped = Orientation.of(parameters).swapsSides();
        Optional<Duration> duration = input.end(video);
        boolean live = network && duration.isEmpty();
        return new VideoInfo(
                input.name(),
                swapped ? parameters.height() : parameters.width(),
                swapped ? parameters.width() : parameters.height(),
                input.frameRate(video),
                duration,
                live);
    }

    /** How much wider than high the pixels of a file's upright frames are shown. */
    static Fraction pixelAspect(Path file) {
        try (MediaInput input = MediaInput.openFile(file)) {
            return input.best(avutil.AVMEDIA_TYPE_VIDEO)
                    .map(VideoStream::pixelAspect)
                    .orElse(SQUARE);
        }
    }

    private static Fraction pixelAspect(AVStream video) {
        Fraction container = Fraction.of(video.sample_aspect_ratio());
        Fraction codec = Fraction.of(video.codecpar().sample_aspect_ratio());
        Fraction stated = container.num() > 0 ? container : codec;
        if (stated.num() <= 0 || stated.den() <= 0) {
            return SQUARE;
        }
        return Orientation.of(video.codecpar()).swapsSides() ? stated.inverse() : stated;
    }
}
