package io.github.fer4j.cli.options;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How good the picture of a face must be, in commands that recognise. */
public final class QualityOption {

    @Option(
            names = "--min-quality",
            paramLabel = "Q",
            converter = Converter.class,
            defaultValue = "0",
            description =
                    "Leaves out faces whose picture has a quality below Q, from 0 to 1 (default: ${DEFAULT-VALUE}, keeps all)."
                            + " Raise it to drop faces that are so small, blurred, noisy or badly lit that they are often"
                            + " misjudged.")
    private double minimum;

    /** Nothing asked for yet; picocli fills it. */
    public QualityOption() {}

    /**
     * What was asked for.
     *
     * @return 0..1; 0 if nothing was
     */
    public double minimum() {
        return minimum;
    }

    /** Reads shares. */
    static final class Converter implements ITypeConverter<Double> {

        @Override
        public Double convert(String value) {
            try {
                double number = Double.parseDouble(value);
                if (number >= 0 && number <= 1) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // Said below, as a number out of range is.
            }
            throw new TypeConversionException("'" + value + "' is not a number from 0 to 1");
        }
    }
}
