package io.github.fer4j.cli.video;

import io.github.fer4j.video.Detection;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How users name the ways to search. */
final class DetectionConverter implements ITypeConverter<Detection> {

    @Override
    public Detection convert(String value) {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "every" -> Detection.EVERY_FRAME;
            case "adaptive" -> Detection.ADAPTIVE;
            default -> throw new TypeConversionException("expected every or adaptive, but was '" + value + "'");
        };
    }
}
