package io.github.fer4j.spark;

import io.github.fer4j.ffmpeg.VideoFileWriter;
import io.github.fer4j.image.Frame;
import io.github.fer4j.support.MovingFaces;
import java.nio.file.Path;

/** Films of a face. */
public final class MadeVideos {

    private static final double RATE = 10;

    private MadeVideos() {}

    /** A face that moves, in the first so many frames. */
    public static Path write(Path file, int frames, int framesWithFace) {
        Frame photo = MovingFaces.photo("sinaface.jpg");
        MovingFaces film = new MovingFaces(400, 300).with(photo, 5, 10, 0.5, 0.5, 0, framesWithFace);
        try (VideoFileWriter writer =
                VideoFileWriter.builder(file).framesPerSecond(RATE).build()) {
            film.frames(frames, RATE).forEach(writer::write);
        }
        return file;
    }
}
