package io.github.fer4j.video;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The order of file names in which frame2 comes before frame10. */
final class NumberedNames {

    static final Comparator<Path> ORDER = Comparator.comparing(NumberedNames::sortable);

    private static final Pattern NUMBER = Pattern.compile("[0-9]+");

    private NumberedNames() {}

    /** The name with the length of each number before it; leading zeros do not count, but break ties. */
    private static String sortable(Path file) {
        String name = String.valueOf(file.getFileName());
        return NUMBER.matcher(name).replaceAll(NumberedNames::withLength) + '\0' + name;
    }

    private static String withLength(MatchResult number) {
        String digits = number.group().replaceFirst("^0+(?=.)", "");
        return Matcher.quoteReplacement((char) digits.length() + digits);
    }
}
