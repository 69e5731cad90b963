package io.github.fer4j.cli.options;

import io.github.fer4j.detect.FaceDetector;
import io.github.fer4j.error.FerException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What finds the faces. */
public final class DetectorOption {

    @Option(
            names = "--detector",
            paramLabel = DetectorReference.SYNTAX,
            converter = DetectorReference.Converter.class,
            defaultValue = DetectorReference.DEFAULT,
            description =
                    "What finds the faces (default: ${DEFAULT-VALUE}). network is a pair of networks that also finds turned"
                            + " faces. haar is Viola-Jones, as in the study: upright faces from the front. cascade is"
                            + " Viola-Jones with a network that decides: fewer false faces. yunet is another network, whose"
                            + " FILE you bring: face_detection_yunet_2023mar.onnx of OpenCV's model zoo. cascade=FILE and"
                            + " network=FILE take networks of train-detector.")
    private DetectorReference detector = new DetectorReference(DetectorReference.DEFAULT);

    /** Nothing asked for yet; picocli fills it. */
    public DetectorOption() {}

    /**
     * Makes the detector.
     *
     * @param minimumFaceSize the smallest face to find, in pixels of the picture; null for the default
     * @return to be closed by the caller
     * @throws FerException if the file cannot be used
     */
    public FaceDetector open(@Nullable Integer minimumFaceSize) {
        return detector.open(minimumFaceSize);
    }
}
