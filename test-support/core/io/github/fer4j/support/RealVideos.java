package io.github.fer4j.support;

import java.nio.file.Path;

/** Real clips, which are there on some machines only; tests without them are skipped. */
public final class RealVideos {

    private RealVideos() {}

    /** A clip of the shared data. */
    public static Path find(String name) {
        return RealFiles.shared("media/video/" + name);
    }
}
