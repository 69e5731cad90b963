package io.github.fer4j.cli.video;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Times within a video as people write them. Thread-safe. */
final class Timecode {

    /** What users may write, for the help. */
    static final String SYNTAX = "[[H:]M:]S";

    private static final Pattern TIME = Pattern.compile("(?:(?:(\\d{1,6}):)?(\\d{1,6}):)?(\\d{1,9}(?:\\.\\d{1,9})?)");
    private static final int BASE = 60;

    private Timecode() {}

    /**
     * Reads a time such as {@code 90}, {@code 1:30} or {@code 0:01:30.5}.
     *
     * @throws IllegalArgumentException if it is none
     */
    static Duration parse(String text) {
        Matcher matcher = TIME.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no time; write 90, 1:30 or 0:01:30.5");
        }
        BigDecimal seconds = new BigDecimal(matcher.group(3));
        if (matcher.group(2) == null) {
            return duration(seconds);
        }
        long minutes = Long.parseLong(matcher.group(2));
        long hours = matcher.group(1) == null ? 0 : Long.parseLong(matcher.group(1));
        if (seconds.intValue() >= BASE || (matcher.group(1) != null && minutes >= BASE)) {
            throw new IllegalArgumentException("'" + text + "' is no time: after a colon comes a number below 60");
        }
        return duration(seconds).plusMinutes(minutes).plusHours(hours);
    }

    /** A time as {@code 01:30} or, from an hour on, {@code 1:01:30}; parts of a second are dropped. */
    static String of(Duration time) {
        if (time.toHours() > 0) {
            return String.format(
                    Locale.ROOT, "%d:%02d:%02d", time.toHours(), time.toMinutesPart(), time.toSecondsPart());
        }
        return String.format(Locale.ROOT, "%02d:%02d", time.toMinutesPart(), time.toSecondsPart());
    }

    /** How long something took: as {@code 4.2 s} or, from a minute on, {@code 01:30}. */
    static String length(Duration length) {
        return length.toMinutes() > 0 ? of(length) : String.format(Locale.ROOT, "%.1f s", length.toMillis() / 1e3);
    }

    private static Duration duration(BigDecimal seconds) {
        return Duration.ofNanos(seconds.movePointRight(9).longValueExact());
    }

    /** Lets picocli read times. */
    static final class Converter implements ITypeConverter<Duration> {

        @Override
        public Duration convert(String value) {
            try {
                return parse(value);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
