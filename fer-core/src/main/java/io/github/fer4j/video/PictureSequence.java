package io.github.fer4j.video;

import io.github.fer4j.error.DamagedVideoException;
import io.github.fer4j.error.ImageReadException;
import io.github.fer4j.error.VideoException;
import io.github.fer4j.files.ImageFileNames;
import io.github.fer4j.image.Frame;
import io.github.fer4j.image.ImageReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A video made of picture files, read one at a time.
 *
 * <p>Only one thread at a time may use it, except for {@link #close()}. A picture that cannot be read, or that has another
 * size than the first, ends the video with a {@link DamagedVideoException} that names the picture.
 */
public final class PictureSequence implements FrameSource {

    private final List<Path> files;
    private final double framesPerSecond;
    private final ImageReader reader;
    private final Frame first;
    private final VideoInfo info;
    private int next;
    private volatile boolean closed;

    private PictureSequence(String name, List<Path> files, double framesPerSecond, ImageReader reader) {
        if (files.isEmpty()) {
            throw new VideoException(name + " holds no pictures; give a folder with a picture for each frame");
        }
        this.files = files;
        this.framesPerSecond = framesPerSecond;
        this.reader = Objects.requireNonNull(reader, "reader");
        Duration length = VideoFrame.timeOf(files.size(), framesPerSecond);
        first = open();
        info = new VideoInfo(name, first.width(), first.height(), framesPerSecond, Optional.of(length), false);
    }

    /**
     * The pictures of a list, at a constant rate, the first at time zero.
     *
     * @param files at least one
     * @param framesPerSecond above 0 and finite
     * @param reader reads the pictures
     * @return a source at its beginning
     * @throws VideoException if the list is empty or the first picture cannot be read
     * @throws IllegalArgumentException if the rate is not above 0
     */
    public static PictureSequence of(List<Path> files, double framesPerSecond, ImageReader reader) {
        Objects.requireNonNull(files, "files");
        return new PictureSequence(files.size() + " pictures", List.copyOf(files), framesPerSecond, reader);
    }

    /**
     * The pictures directly in a folder, at a constant rate, by their names: numbers in them count as numbers, so that
     * {@code frame2.png} comes before {@code frame10.png}. Files that are not {@linkplain ImageFileNames named like
     * pictures} are left out.
     *
     * @param folder with at least one picture
     * @param framesPerSecond above 0 and finite
     * @param reader reads the pictures
     * @return a source at its beginning
     * @throws VideoException if the folder is missing or empty, or the first picture cannot be read
     * @throws IllegalArgumentException if the rate is not above 0
     */
    public static PictureSequence of(Path folder, double framesPerSecond, ImageReader reader) {
        Objects.requireNonNull(folder, "folder");
        Objects.requireNonNull(reader, "reader");
        return new PictureSequence(folder.toString(), list(folder), framesPerSecond, reader);
    }

    @Override
    public VideoInfo info() {
        return info;
    }

    @Override
    public Optional<VideoFrame> next() {
        if (closed) {
            throw new IllegalStateException("the pictures of " + info.name() + " are closed");
        }
        if (next == files.size()) {
            return Optional.empty();
        }
        Frame picture = next == 0 ? first : read(files.get(next));
        return Optional.of(VideoFrame.atRate(picture, next++, framesPerSecond));
    }

    @Override
    public void close() {
        closed = true;
    }

    private Frame open() {
        try {
            return load(files.get(0));
        } catch (IOException e) {
            throw new VideoException("cannot read the picture " + files.get(0) + " (" + e + "): check the path", e);
        } catch (ImageReadException e) {
            throw new VideoException("the pictures cannot be played: " + e.getMessage(), e);
        }
    }

    private Frame read(Path file) {
        try {
            Frame picture = load(file);
            if (picture.width() != info.width() || picture.height() != info.height()) {
                throw new DamagedVideoException(
                        "the pictures of " + info.name() + " end at " + file + ": it is " + picture.width() + "x"
                                + picture.height() + ", not " + info.width() + "x" + info.height()
                                + "; give all of them one size",
                        null);
            }
            return picture;
        } catch (IOException | ImageReadException e) {
            throw new DamagedVideoException(
                    "the pictures of " + info.name() + " end at " + file + ": " + e.getMessage(), e);
        }
    }

    private Frame load(Path file) throws IOException {
        return reader.read(Files.readAllBytes(file), file.toString());
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isRegularFile)
                    .filter(ImageFileNames::isPicture)
                    .sorted(NumberedNames.ORDER)
                    .toList();
        } catch (IOException e) {
            throw new VideoException("cannot list the folder " + folder + " (" + e + "): check the path", e);
        }
    }
}
