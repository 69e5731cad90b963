package io.github.fer4j.cli.options;

import io.github.fer4j.classify.LabelPrior;
import io.github.fer4j.emotion.Emotion;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How frequent each emotion is among the faces, in commands that recognise. */
public final class PriorOption {

    @Option(
            names = "--prior",
            paramLabel = "training|uniform|EMOTION=SHARE,...",
            converter = Converter.class,
            description =
                    "How frequent each emotion is among the faces: as in the training, all the same, or as you say, such as"
                            + " anger=1,disgust=1,... with a share for each (default: training). uniform finds more of the rare"
                            + " emotions.")
    private LabelPrior prior = LabelPrior.TRAINING;

    /** Nothing asked for yet; picocli fills it. */
    public PriorOption() {}

    /**
     * What was asked for.
     *
     * @return the training's shares if nothing was
     */
    public LabelPrior prior() {
        return prior;
    }

    /** Reads priors. */
    static final class Converter implements ITypeConverter<LabelPrior> {

        @Override
        public LabelPrior convert(String value) {
            return switch (value.toLowerCase(Locale.ROOT)) {
                case "training" -> LabelPrior.TRAINING;
                case "uniform" -> LabelPrior.UNIFORM;
                default -> shares(value);
            };
        }

        private static LabelPrior shares(String value) {
            Map<Emotion, Double> shares = new HashMap<>();
            for (String entry : value.split(",", -1)) {
                int sign = entry.indexOf('=');
                if (sign < 1) {
                    throw new TypeConversionException(
                            "'" + entry + "' is neither training nor uniform nor of the form EMOTION=SHARE");
                }
                try {
                    shares.put(Emotion.of(entry.substring(0, sign)), Double.valueOf(entry.substring(sign + 1)));
                } catch (IllegalArgumentException e) {
                    throw new TypeConversionException("'" + entry + "' is not of the form EMOTION=SHARE");
                }
            }
            try {
                return LabelPrior.of(shares);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }
}
