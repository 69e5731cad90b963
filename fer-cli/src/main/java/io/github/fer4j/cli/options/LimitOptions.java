package io.github.fer4j.cli.options;

import io.github.fer4j.limit.Limits;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The options {@code --limit-…}: the most that input may demand. Each kind of input has a group of its own, so that a
 * command offers the limits that apply to it; {@link #of} brings them together. What is not given has the default of
 * {@link Limits}. Not thread-safe.
 */
public final class LimitOptions {

    private LimitOptions() {}

    /**
     * Brings groups together.
     *
     * @param groups of one command
     * @return the limits that were asked for, and the defaults of all others
     * @throws IllegalArgumentException if one is out of range; the message names the option
     */
    public static Limits of(Group... groups) {
        Limits.Builder limits = Limits.builder();
        for (Group group : groups) {
            group.apply(limits);
        }
        return limits.build();
    }

    /** The options for one kind of input. */
    public sealed interface Group permits Pictures, Videos, Faces, Models, Tables {

        /**
         * Sets the limits that were given.
         *
         * @param limits to change
         * @throws IllegalArgumentException if one is out of range
         */
        void apply(Limits.Builder limits);
    }

    /** For picture files. */
    public static final class Pictures implements Group {

        @Option(
                names = "--limit-picture-bytes",
                paramLabel = "BYTES",
                description = "Refuses larger picture files (default: 268435456, which is 256 MiB). A file is held in"
                        + " memory while it is decoded.")
        private @Nullable Long bytes;

        @Option(
                names = "--limit-picture-pixels",
                paramLabel = "N",
                description = "Refuses pictures of more pixels, width times height (default: 100000000). Decoding takes up"
                        + " to 8 bytes a pixel. For phones of 108 or 200 megapixels give 210000000, and Java more memory"
                        + " by -Xmx.")
        private @Nullable Long pixels;

        @Option(
                names = "--limit-jpeg-scans",
                paramLabel = "N",
                description = "Refuses progressive JPEGs of more scans (default: 100). Usual ones have about 10; each takes"
                        + " as long as a whole picture.")
        private @Nullable Integer scans;

        /** None given yet; picocli fills it. */
        public Pictures() {}

        @Override
        public void apply(Limits.Builder limits) {
            set("--limit-picture-bytes", bytes, limits::pictureBytes);
            set("--limit-picture-pixels", pixels, limits::picturePixels);
            set("--limit-jpeg-scans", scans, limits::jpegScans);
        }
    }

    /** For videos and streams. */
    public static final class Videos implements Group {

        @Option(
                names = "--limit-frame-pixels",
                paramLabel = "N",
                description = "Refuses videos with frames of more pixels, width times height (default: 36000000, which"
                        + " covers 8K). A decoder holds about 20 frames of 3 bytes a pixel.")
        private @Nullable Long pixels;

        @Option(
                names = "--limit-opening-time",
                paramLabel = "SECONDS",
                description = "Gives up a video that cannot be opened in this time (default: 15). Raise it for slow"
                        + " networks.")
        private @Nullable Double opening;

        @Option(
                names = "--limit-reading-time",
                paramLabel = "SECONDS",
                description = "Gives up a video that brings nothing for this long (default: 15). Raise it for slow"
                        + " networks.")
        private @Nullable Double reading;

        /** None given yet; picocli fills it. */
        public Videos() {}

        @Override
        public void apply(Limits.Builder limits) {
            set("--limit-frame-pixels", pixels, limits::framePixels);
            set("--limit-opening-time", opening, seconds -> limits.openingTime(duration(seconds)));
            set("--limit-reading-time", reading, seconds -> limits.readingTime(duration(seconds)));
        }
    }

    /** For the faces in a picture or frame. */
    public static final class Faces implements Group {

        @Option(
                names = "--limit-faces",
                paramLabel = "N",
                description = "Recognises only the N largest faces of a picture or frame (default: 1000).")
        private @Nullable Integer faces;

        /** None given yet; picocli fills it. */
        public Faces() {}

        @Override
        public void apply(Limits.Builder limits) {
            set("--limit-faces", faces, limits::faces);
        }
    }

    /** For model files. */
    public static final class Models implements Group {

        @Option(
                names = "--limit-model-bytes",
                paramLabel = "BYTES",
                description = "Refuses model files that inflate to more (default: 536870912, which is 512 MiB).")
        private @Nullable Long bytes;

        @Option(
                names = "--limit-model-entries",
                paramLabel = "N",
                description = "Refuses model files of more entries (default: 64).")
        private @Nullable Integer entries;

        @Option(
                names = "--limit-parameters",
                paramLabel = "N",
                description = "Refuses networks of more parameters (default: 100000000). Each takes 4 bytes.")
        private @Nullable Long parameters;

        @Option(
                names = "--limit-activations",
                paramLabel = "N",
                description = "Refuses networks whose layers compute more values for a face (default: 20000000). Each takes"
                        + " 4 bytes a face.")
        private @Nullable Long activations;

        @Option(
                names = "--limit-multiply-adds",
                paramLabel = "N",
                description = "Refuses networks that need more multiplications for a face (default: 20000000000, which take"
                        + " a second or more).")
        private @Nullable Long multiplyAdds;

        /** None given yet; picocli fills it. */
        public Models() {}

        @Override
        public void apply(Limits.Builder limits) {
            set("--limit-model-bytes", bytes, limits::modelBytes);
            set("--limit-model-entries", entries, limits::modelEntries);
            set("--limit-parameters", parameters, limits::parameters);
            set("--limit-activations", activations, limits::activations);
            set("--limit-multiply-adds", multiplyAdds, limits::multiplyAdds);
        }
    }

    /** For tables of faces. */
    public static final class Tables implements Group {

        @Option(
                names = "--limit-csv-line-bytes",
                paramLabel = "BYTES",
                description = "Refuses longer lines of a CSV file (default: 1048576, which is 1 MiB).")
        private @Nullable Integer lineBytes;

        @Option(
                names = "--limit-csv-columns",
                paramLabel = "N",
                description = "Refuses CSV files of more columns (default: 1000).")
        private @Nullable Integer columns;

        /** None given yet; picocli fills it. */
        public Tables() {}

        @Override
        public void apply(Limits.Builder limits) {
            set("--limit-csv-line-bytes", lineBytes, limits::csvLineBytes);
            set("--limit-csv-columns", columns, limits::csvColumns);
        }
    }

    private static <T> void set(String option, @Nullable T value, Setter<T> setter) {
        if (value != null) {
            try {
                setter.set(value);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(option + " is out of range: " + e.getMessage(), e);
            }
        }
    }

    private static Duration duration(double seconds) {
        if (!(seconds <= Integer.MAX_VALUE)) {
            throw new IllegalArgumentException("it must be a number of seconds, not " + seconds);
        }
        return Duration.ofNanos(Math.round(seconds * 1e9));
    }

    /** Returns something, as builders do. */
    private interface Setter<T> {
        Object set(T value);
    }
}
