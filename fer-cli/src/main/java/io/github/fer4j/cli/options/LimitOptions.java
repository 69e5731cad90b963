package io.github.fer4j.cli.options;

import io.github.fer4j.limit.Limits;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/**
 * The options {@code --limit-…}: the most that input may demand. Each kind of input has a group of its own, so that a
 * command offers the limits that apply to it; {@link #of} brings them together. What is not given has the default of
 * {@link Limits}. Not thread-safe.
 */
public final class LimitOptions {

    /** After all other options in the help, as few people need them. */
    private static final int LAST = 1_000;

    private LimitOptions() {}

    /**
     * Brings groups together.
     *
     * @param groups of one command
     * @return the limits that were asked for, and the defaults of all others
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
         */
        void apply(Limits.Builder limits);
    }

    /** For picture files. */
    public static final class Pictures implements Group {

        @Option(
                names = "--limit-picture-bytes",
                order = LAST,
                converter = Count.class,
                paramLabel = "BYTES",
                description = "Refuses larger picture files (default: 268435456, which is 256 MiB). A file is held in"
                        + " memory while it is decoded.")
        private @Nullable Long bytes;

        @Option(
                names = "--limit-picture-pixels",
                order = LAST,
                converter = Count.class,
                paramLabel = "N",
                description =
                        "Refuses pictures of more pixels, width times height (default: 100000000). Decoding takes up"
                                + " to 8 bytes a pixel. For phones of 108 or 200 megapixels give 210000000, and Java more memory"
                                + " by -Xmx.")
        private @Nullable Long pixels;

        @Option(
                names = "--limit-jpeg-scans",
                order = LAST,
                converter = SmallCount.class,
                paramLabel = "N",
                description =
                        "Refuses progressive JPEGs of more scans (default: 100). Usual ones have about 10; each takes"
                                + " as long as a whole picture.")
        private @Nullable Integer scans;

        /** None given yet; picocli fills it. */
        public Pictures() {}

        @Override
        public void apply(Limits.Builder limits) {
            set(bytes, limits::pictureBytes);
            set(pixels, limits::picturePixels);
            set(scans, limits::jpegScans);
        }
    }

    /** For videos and streams. */
    public static final class Videos implements Group {

        @Option(
                names = "--limit-frame-pixels",
                order = LAST,
                converter = Count.class,
                paramLabel = "N",
                description = "Refuses videos with frames of more pixels, width times height (default: 36000000, which"
                        + " covers 8K). A decoder holds about 20 frames of 3 bytes a pixel.")
        private @Nullable Long pixels;

        @Option(
                names = "--limit-opening-time",
                order = LAST,
                converter = Seconds.class,
                paramLabel = "SECONDS",
                description = "Gives up a video that cannot be opened in this time (default: 15). Raise it for slow"
                        + " networks.")
        private @Nullable Duration opening;

        @Option(
                names = "--limit-reading-time",
                order = LAST,
                converter = Seconds.class,
                paramLabel = "SECONDS",
                description = "Gives up a video that brings nothing for this long (default: 15). Raise it for slow"
                        + " networks.")
        private @Nullable Duration reading;

        /** None given yet; picocli fills it. */
        public Videos() {}

        @Override
        public void apply(Limits.Builder limits) {
            set(pixels, limits::framePixels);
            set(opening, limits::openingTime);
            set(reading, limits::readingTime);
        }
    }

    /** For the faces in a picture or frame. */
    public static final class Faces implements Group {

        @Option(
                names = "--limit-faces",
                order = LAST,
                converter = SmallCount.class,
                paramLabel = "N",
                description = "Recognises only the N largest faces of a picture or frame (default: 1000).")
        private @Nullable Integer faces;

        /** None given yet; picocli fills it. */
        public Faces() {}

        @Override
        public void apply(Limits.Builder limits) {
            set(faces, limits::faces);
        }
    }

    /** For model files. */
    public static final class Models implements Group {

        @Option(
                names = "--limit-model-bytes",
                order = LAST,
                converter = Count.class,
                paramLabel = "BYTES",
                description = "Refuses model files that inflate to more (default: 536870912, which is 512 MiB).")
        private @Nullable Long bytes;

        @Option(
                names = "--limit-model-entries",
                order = LAST,
                converter = SmallCount.class,
                paramLabel = "N",
                description = "Refuses model files of more entries (default: 64).")
        private @Nullable Integer entries;

        @Option(
                names = "--limit-parameters",
                order = LAST,
                converter = Count.class,
                paramLabel = "N",
                description = "Refuses networks of more parameters (default: 100000000). Each takes 4 bytes.")
        private @Nullable Long parameters;

        @Option(
                names = "--limit-activations",
                order = LAST,
                converter = Count.class,
                paramLabel = "N",
                description =
                        "Refuses networks whose layers compute more values for a face (default: 20000000). Each takes"
                                + " 4 bytes a face.")
        private @Nullable Long activations;

        @Option(
                names = "--limit-multiply-adds",
                order = LAST,
                converter = Count.class,
                paramLabel = "N",
                description =
                        "Refuses networks that need more multiplications for a face (default: 20000000000, which take"
                                + " a second or more).")
        private @Nullable Long multiplyAdds;

        /** None given yet; picocli fills it. */
        public Models() {}

        @Override
        public void apply(Limits.Builder limits) {
            set(bytes, limits::modelBytes);
            set(entries, limits::modelEntries);
            set(parameters, limits::parameters);
            set(activations, limits::activations);
            set(multiplyAdds, limits::multiplyAdds);
        }
    }

    /** For tables of faces. */
    public static final class Tables implements Group {

        @Option(
                names = "--limit-csv-bytes",
                order = LAST,
                converter = Count.class,
                paramLabel = "BYTES",
                description = "Refuses CSV files that are, or inflate to, more (default: 4294967296, which is 4 GiB).")
        private @Nullable Long bytes;

        @Option(
                names = "--limit-csv-line-bytes",
                order = LAST,
                converter = SmallCount.class,
                paramLabel = "BYTES",
                description = "Refuses longer lines of a CSV file (default: 1048576, which is 1 MiB).")
        private @Nullable Integer lineBytes;

        @Option(
                names = "--limit-csv-columns",
                order = LAST,
                converter = SmallCount.class,
                paramLabel = "N",
                description = "Refuses CSV files of more columns (default: 1000).")
        private @Nullable Integer columns;

        /** None given yet; picocli fills it. */
        public Tables() {}

        @Override
        public void apply(Limits.Builder limits) {
            set(bytes, limits::csvBytes);
            set(lineBytes, limits::csvLineBytes);
            set(columns, limits::csvColumns);
        }
    }

    private static <T> void set(@Nullable T value, Function<T, Limits.Builder> setter) {
        if (value != null) {
            setter.apply(value);
        }
    }

    /** Reads whole numbers from 1 on. */
    static final class Count implements ITypeConverter<Long> {

        @Override
        public Long convert(String value) {
            try {
                long number = Long.parseLong(value);
                if (number >= 1) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // Told below, as what is below 1.
            }
            throw new TypeConversionException("expected a whole number from 1 on, but was '" + value + "'");
        }
    }

    /** Reads whole numbers from 1 to about two billion. */
    static final class SmallCount implements ITypeConverter<Integer> {

        @Override
        public Integer convert(String value) {
            long number = new Count().convert(value);
            if (number > Integer.MAX_VALUE) {
                throw new TypeConversionException(
                        "expected at most " + Integer.MAX_VALUE + ", but was '" + value + "'");
            }
            return (int) number;
        }
    }

    /** Reads seconds, also parts of them. */
    static final class Seconds implements ITypeConverter<Duration> {

        private static final Pattern SECONDS = Pattern.compile("\\d{1,9}(?:\\.\\d{1,9})?");

        @Override
        public Duration convert(String value) {
            if (SECONDS.matcher(value).matches()) {
                Duration time =
                        Duration.ofNanos(new BigDecimal(value).movePointRight(9).longValueExact());
                if (!time.isZero()) {
                    return time;
                }
            }
            throw new TypeConversionException("expected seconds above 0, such as 30 or 2.5, but was '" + value + "'");
        }
    }
}
