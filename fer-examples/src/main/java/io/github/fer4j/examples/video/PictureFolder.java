package io.github.fer4j.examples.video;

import io.github.fer4j.DamagedVideoException;
import io.github.fer4j.FerException;
import io.github.fer4j.VideoException;
import io.github.fer4j.examples.recognize.Pictures;
import io.github.fer4j.image.Frame;
import io.github.fer4j.opencv.OpenCvImageReader;
import io.github.fer4j.video.FrameSource;
import io.github.fer4j.video.VideoFrame;
import io.github.fer4j.video.VideoInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The pictures in a folder as a video of 25 frames a second, in the order of their names, numbers in them counted as
 * such: {@code 9.png} comes before {@code 10.png}. For one thread at a time, except {@link #close()}.
 */
final class PictureFolder implements FrameSource {

    private static final Duration INTERVAL = Duration.ofMillis(40);
    private static final double RATE = 25;

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final int MOST_DIGITS = 20;

    private final OpenCvImageReader reader;
    private final List<Path> pictures;
    private final VideoInfo info;
    private int next;
    private volatile boolean closed;

    private PictureFolder(OpenCvImageReader reader, List<Path> pictures, VideoInfo info) {
        this.reader = reader;
        this.pictures = pictures;
        this.info = info;
    }

    /**
     * Opens a folder.
     *
     * @throws VideoException if there is no picture in it, or the first one cannot be read
     */
    static PictureFolder open(Path folder) {
        List<Path> pictures = list(folder);
        if (pictures.isEmpty()) {
            throw new VideoException("no pictures in the folder " + folder
                    + ": put the frames of the video there, as files such as 001.jpg");
        }
        OpenCvImageReader reader = new OpenCvImageReader();
        Frame first = read(reader, pictures.get(0));
        Duration duration = INTERVAL.multipliedBy(pictures.size());
        return new PictureFolder(
                reader,
                pictures,
                new VideoInfo(folder.toString(), first.width(), first.height(), RATE, Optional.of(duration), false));
    }

    @Override
    public VideoInfo info() {
        return info;
    }

    @Override
    public Optional<VideoFrame> next() {
        if (closed) {
            throw new IllegalStateException("the source " + info.name() + " is closed");
        }
        if (next == pictures.size()) {
            return Optional.empty();
        }
        Frame frame = read(reader, pictures.get(next));
        if (frame.width() != info.width() || frame.height() != info.height()) {
            throw new DamagedVideoException(
                    pictures.get(next) + " is " + frame.width() + "x" + frame.height()
                            + ", but the pictures before are " + info.width() + "x" + info.height()
                            + ": give all of them one size",
                    null);
        }
        VideoFrame result = new VideoFrame(next, frame.at(INTERVAL.multipliedBy(next)));
        next++;
        return Optional.of(result);
    }

    @Override
    public void close() {
        closed = true;
    }

    private static List<Path> list(Path folder) {
        try {
            return Pictures.inside(folder).stream()
                    .sorted(Comparator.comparing(PictureFolder::sortKey))
                    .toList();
        } catch (IOException e) {
            throw new VideoException("cannot read the folder " + folder + " (" + e + ")", e);
        }
    }

    /** All numbers get the same count of digits. */
    private static String sortKey(Path picture) {
        return NUMBER.matcher(picture.toString())
                .replaceAll(match ->
                        "0".repeat(Math.max(0, MOST_DIGITS - match.group().length())) + match.group());
    }

    private static Frame read(OpenCvImageReader reader, Path picture) {
        try {
            return reader.read(Files.readAllBytes(picture), picture.toString());
        } catch (IOException e) {
            throw new DamagedVideoException("cannot read " + picture + " (" + e + ")", e);
        } catch (FerException e) {
            throw new DamagedVideoException(String.valueOf(e.getMessage()), e);
        }
    }
}
