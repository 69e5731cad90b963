package io.github.fer4j.cli.options;

import io.github.fer4j.EmotionRecognizerBuilder;
import io.github.fer4j.detect.FaceDetector;
import io.github.fer4j.error.FerException;
import io.github.fer4j.opencv.detect.CascadeFaceDetector;
import io.github.fer4j.opencv.detect.FaceDetectorBuilder;
import io.github.fer4j.opencv.detect.HaarFaceDetector;
import io.github.fer4j.opencv.detect.NetworkFaceDetector;
import io.github.fer4j.opencv.detect.TrainedDetectorBuilder;
import io.github.fer4j.opencv.detect.YuNetFaceDetector;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A face detector as a user names it: a kind and, where the kind needs one, the file of its network.
 *
 * @param name as given
 */
public record DetectorReference(String name) {

    /** What users may write, for the help. */
    public static final String SYNTAX = "network|cascade|haar|yunet=FILE";

    /** The name of the detector that commands take by default. */
    public static final String DEFAULT = "network";

    private static final String NETWORK = DEFAULT;
    private static final String CASCADE = "cascade";
    private static final String HAAR = "haar";
    private static final String YUNET = "yunet";

    /** Those that a file may follow. */
    private static final List<String> WITH_FILE = List.of(CASCADE, NETWORK, YUNET);

    /**
     * Makes the detector.
     *
     * @param minimumFaceSize the smallest face to find, in pixels of the picture; null for the default
     * @return to be closed by the caller
     * @throws FerException if the file cannot be used
     * @throws IllegalArgumentException if the size is below 1
     */
    public FaceDetector open(@Nullable Integer minimumFaceSize) {
        FaceDetectorBuilder<?> builder =
                builder().automaticMinimumFaceSize(EmotionRecognizerBuilder.DEFAULT_MINIMUM_FACE_SIZE);
        if (minimumFaceSize != null) {
            builder.minimumFaceSize(minimumFaceSize);
        }
        return builder.build();
    }

    private FaceDetectorBuilder<?> builder() {
        return switch (kind()) {
            case HAAR -> HaarFaceDetector.builder();
            case CASCADE -> trained(CascadeFaceDetector.builder());
            case YUNET -> YuNetFaceDetector.builder(file().orElseThrow());
            default -> trained(NetworkFaceDetector.builder());
        };
    }

    private FaceDetectorBuilder<?> trained(TrainedDetectorBuilder<?> builder) {
        file().ifPresent(builder::model);
        return builder;
    }

    private String kind() {
        return name.replaceFirst("=.*", "");
    }

    private Optional<Path> file() {
        int equals = name.indexOf('=');
        return equals < 0 ? Optional.empty() : Optional.of(Path.of(name.substring(equals + 1)));
    }

    /** Lets picocli make references. */
    public static final class Converter implements ITypeConverter<DetectorReference> {

        private static final FileNames.Converter FILE = new FileNames.Converter();

        /** A converter. */
        public Converter() {}

        @Override
        public DetectorReference convert(String value) {
            int equals = value.indexOf('=');
            boolean withFile =
                    equals >= 0 && equals + 1 < value.length() && WITH_FILE.contains(value.substring(0, equals));
            boolean alone = List.of(NETWORK, CASCADE, HAAR).contains(value);
            if (!withFile && !alone) {
                throw new TypeConversionException("expected " + SYNTAX + ", not '" + value
                        + "'; FILE is face_detection_yunet_2023mar.onnx of OpenCV's model zoo");
            }
            if (withFile) {
                FILE.convert(value.substring(equals + 1));
            }
            return new DetectorReference(value);
        }
    }
}
