package io.github.fer4j.cli.options;

import io.github.fer4j.classify.TestTimeAugmentation;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Lets picocli read {@code single}, {@code flip} and {@code flip-and-crops}. */
public final class ViewsConverter implements ITypeConverter<TestTimeAugmentation> {

    /** What users may write, for the help. */
    public static final String SYNTAX = "single|flip|flip-and-crops";

    /** A converter. */
    public ViewsConverter() {}

    @Override
    public TestTimeAugmentation convert(String value) {
        for (TestTimeAugmentation views : TestTimeAugmentation.values()) {
            if (name(views).equals(value.toLowerCase(Locale.ROOT))) {
                return views;
            }
        }
        throw new TypeConversionException("expected one of " + SYNTAX + " but was '" + value + "'");
    }

    /**
     * How users write it.
     *
     * @param views any
     * @return one of {@link #SYNTAX}
     */
    public static String name(TestTimeAugmentation views) {
        return views.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
