package io.github.fer4j.cli.recognize;

import io.github.fer4j.EmotionRecognizer;
import io.github.fer4j.EmotionRecognizerBuilder;
import io.github.fer4j.classify.EmotionClassifier;
import io.github.fer4j.classify.TestTimeAugmentation;
import io.github.fer4j.cli.options.DetectorOption;
import io.github.fer4j.cli.options.EngineOption;
import io.github.fer4j.cli.options.Json;
import io.github.fer4j.cli.options.LimitOptions;
import io.github.fer4j.cli.options.ModelOption;
import io.github.fer4j.cli.options.PriorOption;
import io.github.fer4j.cli.options.Problems;
import io.github.fer4j.cli.options.QualityOption;
import io.github.fer4j.cli.options.ViewsConverter;
import io.github.fer4j.detect.FaceDetector;
import io.github.fer4j.image.Frame;
import io.github.fer4j.opencv.draw.FaceAnnotator;
import io.github.fer4j.opencv.image.OpenCvImageWriter;
import java.io.PrintWriter;
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

/** Recognises the faces in photos, one photo after the other. A photo that fails does not stop the others. */
@Command(name = "recognize", description = "Finds the faces in photos and tells the emotion of each.")
public final class RecognizeCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "IMAGE",
            arity = "0..*",
            description =
                    "Pictures (JPEG, PNG, BMP, WebP, TIFF, GIF), folders, which stand for the pictures directly in them, or"
                            + " patterns in quotes, such as 'photos/**.jpg', which also finds .JPG.")
    private final List<String> images = new ArrayList<>();

    @Option(names = "--sample", description = "Recognises the photo that comes with this program.")
    private boolean sample;

    @Option(names = "--json", description = "Prints a line of JSON for each picture.")
    private boolean json;

    @Option(
            names = "--annotated",
            paramLabel = "FILE|DIR",
            description =
                    "Also writes the pictures with the faces marked: to a file, or for several pictures into a folder. An"
                            + " existing file of the same name is replaced. GIF becomes PNG.")
    private @Nullable String annotated;

    @Mixin
    private final ModelOption model = new ModelOption();

    @Mixin
    private final DetectorOption detector = new DetectorOption();

    @Option(
            names = "--min-face",
            paramLabel = "PIXELS",
            description = "Width of the smallest face to find, in pixels of the picture (default: "
                    + EmotionRecognizerBuilder.DEFAULT_MINIMUM_FACE_SIZE
                    + "). A higher value is faster and finds fewer false faces; a lower value finds faces far away.")
    private @Nullable Integer minimumFace;

    @Option(
            names = "--max-faces",
            paramLabel = "N",
            description = "Keeps only the N largest faces of a picture (default: all).")
    private @Nullable Integer maximumFaces;

    @Mixin
    private final QualityOption quality = new QualityOption();

    @Option(
            names = "--min-confidence",
            paramLabel = "P",
            description =
                    "Leaves out faces whose emotion has a probability below P, from 0 to 1 (default: 0, keeps all). Raise it"
                            + " to drop doubtful answers.")
    private @Nullable Double minimumConfidence;

    @Option(
            names = "--uncertain-below",
            paramLabel = "P",
            description =
                    "Answers 'uncertain' for faces whose emotion has a probability below P, from 0 to 1 (default: 0, never)."
                            + " The scores stay as they are.")
    private @Nullable Double uncertainBelow;

    @Option(
            names = "--views",
            paramLabel = ViewsConverter.SYNTAX,
            converter = ViewsConverter.class,
            defaultValue = "flip",
            description =
                    "How many versions of a face the network classifies; their answers are averaged. single: 1; flip: 2, with"
                            + " the mirrored face; flip-and-crops: 10. More versions are slightly more accurate and take as many times as"
                            + " long (default: ${DEFAULT-VALUE}).")
    private TestTimeAugmentation views = TestTimeAugmentation.FLIP;

    @Mixin
    private final PriorOption prior = new PriorOption();

    @Mixin
    private final EngineOption engine = new EngineOption();

    @Mixin
    private final LimitOptions.Pictures pictureLimits = new LimitOptions.Pictures();

    @Mixin
    private final LimitOptions.Faces faceLimits = new LimitOptions.Faces();

    @Mixin
    private final LimitOptions.Models modelLimits = new LimitOptions.Models();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Nothing asked for yet; picocli fills it. */
    public RecognizeCommand() {}

    @Override
    public Integer call() {
        List<Picture> pictures = pictures();
        AnnotatedFiles files = annotatedFiles(pictures);
        EmotionRecognizerBuilder builder = builder();
        Problems problems = new Problems(spec);
        try (EmotionClassifier classifier = engine.classifier(model.load(LimitOptions.of(modelLimits)), views);
                FaceDetector faces = detector.open(minimumFace);
                EmotionRecognizer recognizer =
                        builder.detector(faces).classifier(classifier).build()) {
            for (Picture picture : pictures) {
                problems.attempt(picture.name(), () -> recognize(picture, recognizer, files));
            }
        }
        return problems.exitCode();
    }

    private List<Picture> pictures() {
        List<Picture> pictures = new ArrayList<>();
        if (sample) {
            pictures.add(new SamplePicture());
        }
        pictures.addAll(Pictures.find(images));
        if (pictures.isEmpty()) {
            throw usage("Missing pictures: name at least one IMAGE, or use --sample");
        }
        return List.copyOf(pictures);
    }

    private @Nullable AnnotatedFiles annotatedFiles(List<Picture> pictures) {
        try {
            return annotated == null ? null : AnnotatedFiles.of(annotated, pictures);
        } catch (IllegalArgumentException e) {
            throw usage(String.valueOf(e.getMessage()));
        }
    }

    private EmotionRecognizerBuilder builder() {
        EmotionRecognizerBuilder builder = EmotionRecognizer.builder()
                .labelPrior(prior.prior())
                .minimumQuality(quality.minimum())
                .limits(LimitOptions.of(pictureLimits, faceLimits));
        try {
            if (minimumFace != null) {
                builder.minimumFaceSize(minimumFace);
            }
            if (maximumFaces != null) {
                builder.maximumFaces(maximumFaces);
            }
            if (minimumConfidence != null) {
                builder.minimumConfidence(minimumConfidence);
            }
            if (uncertainBelow != null) {
                builder.uncertainBelow(uncertainBelow);
            }
            return builder;
        } catch (IllegalArgumentException e) {
            throw usage(String.valueOf(e.getMessage()));
        }
    }

    private void recognize(Picture picture, EmotionRecognizer recognizer, @Nullable AnnotatedFiles files) {
        Frame frame = picture.read(recognizer);
        RecognizedPicture recognized =
                new RecognizedPicture(picture.name(), frame.width(), frame.height(), recognizer.recognize(frame));
        print(recognized);
        if (files != null) {
            annotate(frame, recognized, files.next(picture));
        }
    }

    private void print(RecognizedPicture recognized) {
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(Json.line(recognized));
        } else {
            out.print(RecognizedText.of(recognized));
        }
        // Whoever reads along shall have each picture's result at once.
        out.flush();
    }

    private static void annotate(Frame frame, RecognizedPicture recognized, Path file) {
        new OpenCvImageWriter().write(new FaceAnnotator().annotate(frame, recognized.faces()), file);
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
