package io.github.fer4j.cli.options;

import io.github.fer4j.EmotionRecognizerBuilder;
import io.github.fer4j.detect.FaceDetector;
import io.github.fer4j.error.FerException;
import io.github.fer4j.opencv.detect.CascadeFaceDetector;
import io.github.fer4j.opencv.detect.CascadeFaceDetectorBuilder;
import io.github.fer4j.opencv.detect.HaarFaceDetector;
import io.github.fer4j.opencv.detect.HaarFaceDetectorBuilder;
import io.github.fer4j.opencv.detect.NetworkFaceDetector;
import io.github.fer4j.opencv.detect.NetworkFaceDetectorBuilder;
import io.github.fer4j.opencv.detect.YuNetFaceDetector;
import io.github.fer4j.opencv.detect.YuNetFaceDetectorBuilder;
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
    public static final String SYNTAX = "haar|cascade|network|yunet=FILE";

    /** The detector that commands take by default. */
    public static final DetectorReference HAAR = new DetectorReference("haar");

    private static final String CASCADE = "cascade";
    private static final String NETWORK = "network";
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
        return switch (kind()) {
            case CASCADE -> cascade(minimumFaceSize);
            case NETWORK -> network(minimumFaceSize);
            case YUNET -> yunet(minimumFaceSize);
            default -> haar(minimumFaceSize);
        };
    }

    private String kind() {
        return name.replaceFirst("=.*", "");
    }

    private Optional<Path> file() {
        int equals = name.indexOf('=');
        return equals < 0 ? Optional.empty() : Optional.of(Path.of(name.substring(equals + 1)));
    }

    private static FaceDetector haar(@Nullable Integer minimumFaceSize) {
        HaarFaceDetectorBuilder builder =
                HaarFaceDetector.builder().automaticMinimumFaceSize(EmotionRecognizerBuilder.DEFAULT_MINIMUM_FACE_SIZE);
        if (minimumFaceSize != null) {
            builder.minimumFaceSize(minimumFaceSize);
        }
        return builder.build();
    }

    private FaceDetector cascade(@Nullable Integer minimumFaceSize) {
        CascadeFaceDetectorBuilder builder = CascadeFaceDetector.builder();
        file().ifPresent(builder::model);
        if (minimumFaceSize != null) {
            builder.minimumFaceSize(minimumFaceSize);
        }
        return builder.build();
    }

    private FaceDetector network(@Nullable Integer minimumFaceSize) {
        NetworkFaceDetectorBuilder builder = NetworkFaceDetector.builder();
        file().ifPresent(builder::model);
        if (minimumFaceSize != null) {
            builder.minimumFaceSize(minimumFaceSize);
        }
        return builder.build();
    }

    private FaceDetector yunet(@Nullable Integer minimumFaceSize) {
        YuNetFaceDetectorBuilder builder = YuNetFaceDetector.builder(file().orElseThrow());
        if (minimumFaceSize != null) {
            builder.minimumFaceSize(minimumFaceSize);
        }
        return builder.build();
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
            boolean alone = List.of(HAAR.name(), CASCADE, NETWORK).contains(value);
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
