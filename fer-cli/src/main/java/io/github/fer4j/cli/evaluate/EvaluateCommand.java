package io.github.fer4j.cli.evaluate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fer4j.EmotionRecognizer;
import io.github.fer4j.classify.EmotionClassifier;
import io.github.fer4j.classify.LabelPrior;
import io.github.fer4j.classify.TestTimeAugmentation;
import io.github.fer4j.cli.options.DataOptions;
import io.github.fer4j.cli.options.DetectorOption;
import io.github.fer4j.cli.options.Engine;
import io.github.fer4j.cli.options.EnsembleReference;
import io.github.fer4j.cli.options.Json;
import io.github.fer4j.cli.options.LimitOptions;
import io.github.fer4j.cli.options.ModelReference;
import io.github.fer4j.cli.options.OutputFile;
import io.github.fer4j.cli.options.PriorOption;
import io.github.fer4j.cli.options.QualityOption;
import io.github.fer4j.cli.options.SplitFaces;
import io.github.fer4j.cli.options.ViewsConverter;
import io.github.fer4j.cli.options.WatchedClassifier;
import io.github.fer4j.dataset.Dataset;
import io.github.fer4j.dataset.LabelledPhoto;
import io.github.fer4j.dataset.Split;
import io.github.fer4j.detect.FaceDetector;
import io.github.fer4j.evaluate.Predictions;
import io.github.fer4j.evaluate.Stability;
import io.github.fer4j.evaluate.Temperature;
import io.github.fer4j.model.ModelEnsemble;
import io.github.fer4j.preprocess.FaceImage;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Measures how well a model recognises labelled faces. */
@Command(
        name = "evaluate",
        modelTransformer = OptionalData.class,
        description = {
            "Measures how well a model recognises labelled faces (--data), or photos from the file to the emotion (--photos). If"
                    + " --data includes the training faces, it also gives the accuracy without the pictures that are among them."
        })
public final class EvaluateCommand implements Callable<Integer> {

    @Mixin
    private final DataOptions data = new DataOptions();

    @Mixin
    private final PhotoOptions photos = new PhotoOptions();

    @Option(
            names = "--split",
            paramLabel = "training|validation|test",
            defaultValue = "validation",
            description = "Which faces to measure on (default: ${DEFAULT-VALUE}).")
    private Split split = Split.VALIDATION;

    @Option(
            names = "--model",
            paramLabel = EnsembleReference.SYNTAX,
            split = ",",
            converter = EnsembleReference.Converter.class,
            defaultValue = ModelReference.DEFAULT,
            description =
                    "The network to measure (default: ${DEFAULT-VALUE}), or several that answer together, with a plus between. With"
                            + " --photos also several to compare, separated by commas.")
    private final List<EnsembleReference> models = new ArrayList<>();

    @Option(
            names = "--views",
            paramLabel = ViewsConverter.SYNTAX,
            converter = ViewsConverter.class,
            description =
                    "How many versions of a face the network classifies; their answers are averaged. single: 1; flip: 2, with"
                            + " the mirrored face; flip-and-crops: 10 (default: single for --data; flip for --photos, as recognition does).")
    private @Nullable TestTimeAugmentation views;

    @Option(
            names = "--engine",
            paramLabel = Engine.SYNTAX,
            description =
                    "What computes the network (default: djl for --data, opencv for --photos). opencv needs less memory; the"
                            + " answers are the same.")
    private @Nullable Engine engine;

    @Mixin
    private final DetectorOption detector = new DetectorOption();

    @Mixin
    private final QualityOption quality = new QualityOption();

    @Mixin
    private final PriorOption prior = new PriorOption();

    @Option(
            names = "--stability",
            description =
                    "Also measures how often the answer to a face of --data stays the same when the face is mirrored, moved,"
                            + " scaled, turned, blurred, darker or brighter. Takes twelve times as long.")
    private boolean stability;

    @Option(names = "--json", description = "Prints JSON in one line.")
    private boolean json;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description =
                    "Also writes evaluation.txt, evaluation.json, the answer for each face (predictions.csv), and as CSV and PNG"
                            + " the confusion matrix (faces and percent), the reliability diagram and accuracy by coverage.")
    private @Nullable Path report;

    @Mixin
    private final LimitOptions.Models modelLimits = new LimitOptions.Models();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Nothing asked for yet; picocli fills it. */
    public EvaluateCommand() {}

    @Override
    public Integer call() {
        requireOneInput();
        if (report != null) {
            OutputFile.prepareFolder(report);
        }
        if (photos.areGiven()) {
            evaluatePhotos(photos.find(LimitOptions.of(data.tableLimits())));
        } else {
            ModelEnsemble loaded = models.get(0).load(LimitOptions.of(modelLimits));
            print(measure(loaded, data.read(loaded.labels())));
        }
        return ExitCode.OK;
    }

    private void requireOneInput() {
        boolean faces = !data.files().isEmpty();
        if (faces == photos.areGiven()) {
            throw usage(
                    faces ? "--data and --photos exclude each other" : "Missing required option: --data or --photos");
        }
        if (faces && models.size() > 1) {
            throw usage("--data takes one --model here; fer compare measures several on the same faces");
        }
        if (faces && spec.commandLine().getParseResult().hasMatchedOption("--detector")) {
            throw usage("--detector needs --photos: the faces of --data are cut out already");
        }
        if (faces && spec.commandLine().getParseResult().hasMatchedOption("--min-quality")) {
            throw usage("--min-quality needs --photos");
        }
        if (photos.areGiven() && stability) {
            throw usage("--stability needs --data");
        }
    }

    private void print(MeasuredModel measured) {
        ObjectNode node = EvaluationJson.of(measured);
        String text = EvaluationText.of(measured);
        print(json ? Json.line(node) + "\n" : text);
        if (report != null) {
            EvaluationReport.write(report, text, node, measured);
        }
    }

    private MeasuredModel measure(ModelEnsemble loaded, Dataset faces) {
        Dataset chosen = SplitFaces.of(data.agreed(faces), split);
        // Measured on the training faces themselves, every picture would count as seen.
        Set<FaceImage> learned = split == Split.TRAINING ? Set.of() : SplitFaces.pictures(faces, Split.TRAINING);
        try (EmotionClassifier classifier =
                prior.prior().adapt(engine(Engine.DJL).classifier(loaded, views()))) {
            Predictions predictions = WatchedClassifier.predictions(classifier, chosen);
            Optional<Stability> stable =
                    stability ? Optional.of(WatchedClassifier.stability(classifier, chosen)) : Optional.empty();
            return MeasuredModel.of(
                    models.get(0).name(), split, views(), temperature(loaded), predictions, learned, stable);
        }
    }

    /** A prior changes probabilities, so that the temperature alone cannot be undone. */
    private Temperature temperature(ModelEnsemble loaded) {
        return prior.prior() == LabelPrior.TRAINING ? loaded.scaling().toTemperature() : Temperature.NONE;
    }

    private void evaluatePhotos(List<LabelledPhoto> found) {
        List<MeasuredPhotos> measured = new ArrayList<>();
        for (EnsembleReference model : models) {
            measured.add(measure(model, found));
        }
        print(
                json
                        ? measured.stream()
                                .map(one -> Json.line(PhotoJson.of(one, views())) + "\n")
                                .collect(Collectors.joining())
                        : PhotoText.of(measured));
        if (report != null) {
            for (int i = 0; i < measured.size(); i++) {
                PhotoReport.write(folder(report, models.get(i)), measured.get(i), views());
            }
        }
    }

    private MeasuredPhotos measure(EnsembleReference model, List<LabelledPhoto> found) {
        ModelEnsemble loaded = model.load(LimitOptions.of(modelLimits));
        try (SeenFaces seen = new SeenFaces(engine(Engine.OPENCV).classifier(loaded, views()));
                FaceDetector finder = detector.open(null);
                EmotionRecognizer recognizer = EmotionRecognizer.builder()
                        .limits(LimitOptions.of(data.pictureLimits(), photos.faceLimits()))
                        .detector(finder)
                        .labelPrior(prior.prior())
                        .minimumQuality(quality.minimum())
                        .classifier(seen)
                        .build()) {
            return MeasuredPhotos.measure(model.name(), photos.labels(), found, recognizer, seen);
        }
    }

    private TestTimeAugmentation views() {
        TestTimeAugmentation usual = photos.areGiven() ? TestTimeAugmentation.FLIP : TestTimeAugmentation.SINGLE;
        return views == null ? usual : views;
    }

    /** Of several models, each has a folder of its own. */
    private Path folder(Path all, EnsembleReference one) {
        return models.size() == 1 ? all : OutputFile.prepareFolder(all.resolve(one.stem()));
    }

    private Engine engine(Engine usual) {
        return engine == null ? usual : engine;
    }

    private void print(String text) {
        PrintWriter out = spec.commandLine().getOut();
        out.print(text);
        out.flush();
    }

    private ParameterException usage(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
