package io.github.fer4j.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What tests in other packages upload. */
public final class MadeVideos {

    private MadeVideos() {}

    /** The bytes of an MP4 file of so many frames with a real face that moves. */
    public static byte[] mp4(Path folder, int frames) throws IOException {
        return Files.readAllBytes(new MadeVideo(320, 240, frames).write(folder.resolve("made-" + frames + ".mp4")));
    }

    /** A photo of one real face. */
    public static Path photo() {
        return PackagedProgram.photo("sinaface.jpg");
    }
}
