package io.github.fer4j.cli.options;

import io.github.fer4j.EmotionRecognizerBuilder;
import io.github.fer4j.detect.FaceDetector;
import io.github.fer4j.error.FerException;
import io.github.fer4j.opencv.detect.HaarFaceDetector;
import io.github.fer4j.opencv.detect.HaarFaceDetectorBuilder;
import io.github.fer4j.opencv.detect.YuNetFaceDetector;
import io.github.fer4j.opencv.detect.YuNetFaceDetectorBuilder;
import java.nio.file.Path;
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
    public static final String SYNTAX = "haar|yunet=FILE";

    /** The detector that commands take by default. */
    public static final DetectorReference HAAR = new DetectorReference("haar");

    private static final String YUNET = "yunet=";

    /**
     * Makes the detector.
     *
     * @param minimumFaceSize the smallest face to find, in pixels of the picture; null for the default
     * @return to be closed by the caller
     * @throws FerException if the file cannot be used
     * @throws IllegalArgumentException if the size is below 1
     */
    public FaceDetector open(@Nullable Integer minimumFaceSize) {
        return name.startsWith(YUNET) ? yunet(minimumFaceSize) : haar(minimumFaceSize);
    }

    private static FaceDetector haar(@Nullable Integer minimumFaceSize) {
        HaarFaceDetectorBuilder builder =
                HaarFaceDetector.builder().automaticMinimumFaceSize(EmotionRecognizerBuilder.DEFAULT_MINIMUM_FACE_SIZE);
        if (minimumFaceSize != null) {
            builder.minimumFaceSize(minimumFaceSize);
        }
        return builder.build();
    }

    private FaceDetector yunet(@Nullable Integer minimumFaceSize) {
        YuNetFaceDetectorBuilder builder = YuNetFaceDetector.builder(Path.of(name.substring(YUNET.length())));
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
            if (value.startsWith(YUNET) && value.length() > YUNET.length()) {
                FILE.convert(value.substring(YUNET.length()));
            } else if (!value.equals(HAAR.name())) {
                throw new TypeConversionException("expected " + SYNTAX + ", not '" + value
                        + "'; FILE is face_detection_yunet_2023mar.onnx of OpenCV's model zoo");
            }
            return new DetectorReference(value);
        }
    }
}
