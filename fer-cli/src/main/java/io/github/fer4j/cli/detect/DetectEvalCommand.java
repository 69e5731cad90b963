package io.github.fer4j.cli.detect;

import io.github.fer4j.cli.options.DetectorReference;
import io.github.fer4j.cli.options.Json;
import io.github.fer4j.cli.options.LimitOptions;
import io.github.fer4j.cli.options.Problems;
import io.github.fer4j.error.FerException;
import io.github.fer4j.image.BufferedImages;
import io.github.fer4j.image.Frame;
import io.github.fer4j.image.PixelFormat;
import io.github.fer4j.opencv.image.OpenCvImageReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures how well detectors find labelled faces. */
@Command(
        name = "detect-eval",
        description = {
            "Measures how well one or several detectors find the faces of labelled pictures.",
            "",
            "The labels are a CSV file whose first line is file,x,y,width,height, with a row for each face; left_eye_x,"
                    + " left_eye_y,right_eye_x,right_eye_y,skin_tone may follow. A row without numbers stands for a picture without"
                    + " faces. Files are named from the folder of the CSV file.",
            ""
        })
public final class DetectEvalCommand implements Callable<Integer> {

    private static final int MOST_DEGREES = 180;

    @Parameters(paramLabel = "LABELS.csv", description = "Where the faces are.")
    private Path labels = Path.of("");

    @Option(
            names = "--detector",
            paramLabel = DetectorReference.SYNTAX,
            converter = DetectorReference.Converter.class,
            defaultValue = DetectorReference.DEFAULT,
            description = "A detector to measure; repeat it for several (default: ${DEFAULT-VALUE}).")
    private final List<DetectorReference> references = new ArrayList<>();

    @Option(
            names = "--turned",
            paramLabel = "DEGREES",
            split = ",",
            defaultValue = "30,45",
            description =
                    "Also measures the same pictures turned by these angles, to the left and to the right; 0 for none (default:"
                            + " ${DEFAULT-VALUE}). Each angle takes twice as long as the pictures as they are.")
    private final List<Integer> angles = new ArrayList<>();

    @Option(
            names = "--overlap",
            paramLabel = "SHARE",
            defaultValue = "0.3",
            description =
                    "Intersection over union from which on a box counts as found, 0 to 1 (default: ${DEFAULT-VALUE}). Labels"
                            + " of other origin are often larger or smaller than the boxes of a detector.")
    private double overlap;

    @Option(
            names = "--min-face",
            paramLabel = "PIXELS",
            description = "Width of the smallest face to find, in pixels of the picture (default: as recognize).")
    private @Nullable Integer minimumFace;

    @Option(names = "--json", description = "Prints a line of JSON for each detector.")
    private boolean json;

    @Mixin
    private final LimitOptions.Pictures pictureLimits = new LimitOptions.Pictures();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Nothing asked for yet; picocli fills it. */
    public DetectEvalCommand() {}

    @Override
    public Integer call() {
        check();
        List<BoxedPhoto> photos = LabelFile.read(labels);
        Problems problems = new Problems(spec);
        List<MeasuredDetector> detectors = new ArrayList<>();
        try {
            references.forEach(reference ->
                    detectors.add(new MeasuredDetector(reference.name(), reference.open(minimumFace), overlap)));
            OpenCvImageReader reader = OpenCvImageReader.builder()
                    .limits(LimitOptions.of(pictureLimits))
                    .build();
            for (BoxedPhoto photo : photos) {
                problems.attempt(photo.file().toString(), () -> measure(photo, detectors, reader));
            }
            print(detectors);
        } finally {
            detectors.forEach(MeasuredDetector::close);
        }
        return problems.exitCode();
    }

    private void check() {
        if (!(overlap > 0 && overlap <= 1)) {
            throw usage("--overlap must be above 0 and at most 1, not " + overlap);
        }
        if (minimumFace != null && minimumFace < 1) {
            throw usage("--min-face must be at least 1, not " + minimumFace);
        }
        for (int degrees : angles) {
            if (degrees < 0 || degrees > MOST_DEGREES) {
                throw usage("--turned must be 0 to " + MOST_DEGREES + ", not " + degrees);
            }
        }
    }

    private void measure(BoxedPhoto photo, List<MeasuredDetector> detectors, OpenCvImageReader reader) {
        Frame frame = reader.read(bytes(photo.file()), photo.file().toString());
        List<LabelledBox> faces = withTones(frame, photo.faces());
        detectors.forEach(detector -> detector.measure(frame, faces));
        for (int degrees : angles) {
            if (degrees > 0 && !photo.faces().isEmpty()) {
                TurnedPhoto right = TurnedPhoto.of(frame, photo.faces(), degrees);
                detectors.forEach(detector -> detector.measure(right, degrees));
                TurnedPhoto left = TurnedPhoto.of(frame, photo.faces(), -degrees);
                detectors.forEach(detector -> detector.measure(left, degrees));
            }
        }
    }

    private static List<LabelledBox> withTones(Frame frame, List<LabelledBox> faces) {
        if (faces.isEmpty() || frame.format() == PixelFormat.GRAY) {
            return faces;
        }
        BufferedImage image = BufferedImages.toBufferedImage(frame);
        return faces.stream().map(face -> face.withTone(image)).toList();
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void print(List<MeasuredDetector> detectors) {
        if (detectors.get(0).upright().pictures() == 0) {
            throw new FerException("nothing was measured: no picture of " + labels + " could be read");
        }
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            detectors.forEach(detector -> out.println(Json.line(DetectionJson.of(detector))));
        } else {
            out.print(DetectionText.of(detectors));
        }
        out.flush();
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
