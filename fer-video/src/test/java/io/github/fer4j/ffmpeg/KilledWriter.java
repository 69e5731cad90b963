package io.github.fer4j.ffmpeg;

import java.nio.file.Path;

/** A program that is killed while it writes six seconds and a half of a film. */
public final class KilledWriter {

    static final int FRAMES = 162;

    private KilledWriter() {}

    /** The file to write, and the file with the sound if there is one. */
    @SuppressWarnings("resource") // Never closed: that is the point.
    public static void main(String[] arguments) {
        VideoFileWriter.Builder builder = VideoFileWriter.builder(Path.of(arguments[0]));
        if (arguments.length > 1) {
            builder.sound(Path.of(arguments[1]));
        }
        VideoFileWriter writer = builder.build();
        Films.scene().frames(FRAMES, 25).forEach(writer::write);
        Runtime.getRuntime().halt(137);
    }
}
