package io.github.fer4j.cli.detect;

import io.github.fer4j.cli.options.DataOptions;
import io.github.fer4j.cli.options.LimitOptions;
import io.github.fer4j.cli.options.OutputFile;
import io.github.fer4j.cli.options.Printable;
import io.github.fer4j.cli.report.CsvText;
import io.github.fer4j.dataset.Dataset;
import io.github.fer4j.dataset.LabelledFace;
import io.github.fer4j.dataset.Split;
import io.github.fer4j.detect.FaceDetector;
import io.github.fer4j.djl.detect.DetectorListener;
import io.github.fer4j.djl.detect.DetectorTrainer;
import io.github.fer4j.djl.detect.TrainingFace;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.error.ModelException;
import io.github.fer4j.image.Frame;
import io.github.fer4j.model.detect.DetectorModel;
import io.github.fer4j.model.detect.DetectorModelFile;
import io.github.fer4j.model.detect.DetectorProvenance;
import io.github.fer4j.model.detect.DetectorSettings;
import io.github.fer4j.model.detect.DetectorThresholds;
import io.github.fer4j.model.training.TrainingPrecision;
import io.github.fer4j.opencv.detect.CascadeFaceDetector;
import io.github.fer4j.opencv.detect.NetworkFaceDetector;
import io.github.fer4j.opencv.image.OpenCvImageReader;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Trains the networks of the detectors {@code network} and {@code cascade}. */
@Command(
        name = "train-detector",
        description = {
            "Trains the networks of the face detectors network and cascade, from cut-out faces and pictures without faces.",
            "",
            "Of each eight pictures without faces, six are learnt from, one serves to choose the thresholds, and one is left"
                    + " for measuring. The file is written after each round.",
            ""
        })
public final class TrainDetectorCommand implements Callable<Integer> {

    /** The threshold of the detectors while thresholds are chosen. */
    private static final double LOW = 0.05;

    private static final int REPORTS = 20;

    @Mixin
    private final DataOptions data = new DataOptions();

    @Option(
            names = "--no-faces",
            required = true,
            arity = "1..*",
            paramLabel = "FOLDER",
            description = "Pictures without faces, also in folders below.")
    private final List<Path> folders = new ArrayList<>();

    @Option(
            names = "--eyes",
            paramLabel = "FILE.csv",
            description =
                    "Where the eyes of the faces are, a row for each face of --data; the file is written if there is none. To find"
                            + " them takes some minutes.")
    private @Nullable Path eyes;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The file to write.")
    @SuppressWarnings("NullAway.Init")
    private Path out;

    @Option(
            names = "--from",
            split = ",",
            paramLabel = DetectorFile.SYNTAX,
            converter = DetectorFile.Converter.class,
            description =
                    "Goes on from the networks of this file, or from those of this program, and not from random weights; from the"
                            + " mean of the weights, if there are several.")
    private final List<DetectorFile> from = new ArrayList<>();

    @Option(
            names = "--new-verification",
            description =
                    "Begins with random weights for the network that looks at each place, and takes only the other from --from.")
    private boolean newVerification;

    @Option(
            names = "--proposal-rounds",
            paramLabel = "NUMBER",
            description =
                    "How often the network that proposes places learns, each time from what it takes for faces (default:"
                            + " ${DEFAULT-VALUE}); 0 leaves it as it is in --from.")
    private int proposalRounds = DetectorSettings.DEFAULT.proposalRounds();

    @Option(
            names = "--verification-rounds",
            paramLabel = "NUMBER",
            description =
                    "The same for the network that looks at each place (default: ${DEFAULT-VALUE}). If both are 0, the"
                            + " thresholds alone are chosen anew.")
    private int verificationRounds = DetectorSettings.DEFAULT.verificationRounds();

    @Option(
            names = "--learning-rate",
            paramLabel = "RATE",
            description = "The highest learning rate (default: ${DEFAULT-VALUE}); half of it or less with --from.")
    private double learningRate = DetectorSettings.DEFAULT.learningRate();

    @Option(
            names = "--arithmetic",
            paramLabel = "float32|bfloat16",
            description =
                    "How the networks compute while they learn (default: float32). bfloat16 takes less time on processors"
                            + " with instructions for it, and longer on others.")
    private TrainingPrecision arithmetic = DetectorSettings.DEFAULT.precision();

    @Option(
            names = "--kept-apart",
            paramLabel = "FILE.csv",
            description = "Writes which pictures are left for measuring, as detect-eval reads them.")
    private @Nullable Path keptApart;

    @Option(
            names = "--false-boxes",
            paramLabel = "NUMBER",
            defaultValue = "1",
            description =
                    "The thresholds are chosen so that a hundred pictures have at most so many false boxes (default:"
                            + " ${DEFAULT-VALUE}).")
    private double falseBoxes;

    @Option(
            names = "--seed",
            paramLabel = "NUMBER",
            defaultValue = "1",
            description = "The source of all that is random.")
    private long seed;

    @Option(
            names = "--effort",
            paramLabel = "SHARE",
            defaultValue = "1",
            description =
                    "Steps of learning, as a share of the usual ones (default: ${DEFAULT-VALUE}); 0.003 is a try of a minute.")
    private double effort;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    /** Nothing asked for yet; picocli fills it. */
    public TrainDetectorCommand() {}

    @Override
    public Integer call() {
        DetectorSettings settings = settings();
        OutputFile.prepare(out);
        OpenCvImageReader reader = OpenCvImageReader.builder()
                .limits(LimitOptions.of(data.pictureLimits()))
                .build();
        List<FacelessFolder> read = folders.stream()
                .map(folder -> FacelessFolder.read(folder, reader))
                .toList();
        writeKeptApart(read);
        DetectorModel trained = trained(settings, read);
        DetectorModelFile.write(withThresholds(trained, read), out);
        return ExitCode.OK;
    }

    private DetectorSettings settings() {
        if (!(effort > 0 && effort <= 100)) {
            throw new ParameterException(spec.commandLine(), "--effort must be above 0 and at most 100, not " + effort);
        }
        if (!(falseBoxes >= 0)) {
            throw new ParameterException(spec.commandLine(), "--false-boxes must be at least 0, not " + falseBoxes);
        }
        if (proposalRounds < 0 || verificationRounds < 0) {
            throw new ParameterException(spec.commandLine(), "the numbers of rounds must be at least 0");
        }
        if (from.isEmpty() && (proposalRounds == 0 || verificationRounds == 0)) {
            throw new ParameterException(
                    spec.commandLine(), "a network without rounds stays as it is: say with --from which one to take");
        }
        if (newVerification && (from.isEmpty() || verificationRounds == 0)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--new-verification needs --from, for the other network, and at least one verification round");
        }
        if (!(learningRate > 0 && learningRate < 1)) {
            throw new ParameterException(
                    spec.commandLine(), "--learning-rate must be above 0 and below 1, not " + learningRate);
        }
        DetectorSettings usual = DetectorSettings.DEFAULT;
        return new DetectorSettings(
                seed,
                proposalRounds,
                steps(usual.proposalSteps()),
                usual.scenes(),
                verificationRounds,
                steps(usual.verificationSteps()),
                usual.windows(),
                learningRate,
                usual.weightDecay(),
                arithmetic);
    }

    private int steps(int usual) {
        return (int) Math.max(1, Math.round(usual * effort));
    }

    private DetectorModel trained(DetectorSettings settings, List<FacelessFolder> read) {
        if (from.isEmpty()) {
            return train(settings, read, Optional.empty());
        }
        DetectorModel start = start();
        return proposalRounds + verificationRounds == 0 ? start : train(settings, read, Optional.of(start));
    }

    private DetectorModel start() {
        List<DetectorModel> loaded = from.stream().map(DetectorFile::load).toList();
        try {
            return DetectorModel.mean(loaded);
        } catch (IllegalArgumentException e) {
            throw new ModelException("cannot go on from several files: " + e.getMessage(), e);
        }
    }

    private DetectorModel train(DetectorSettings settings, List<FacelessFolder> read, Optional<DetectorModel> start) {
        Dataset dataset = faces();
        List<TrainingFace> faces = eyes == null ? FramedFaces.of(dataset) : EyesFile.readOrFind(eyes, dataset);
        long withEyes = faces.stream().filter(face -> face.eyes().isPresent()).count();
        List<Frame> pictures =
                read.stream().flatMap(folder -> folder.training().stream()).toList();
        print("%,d faces, %,d with eyes; %,d pictures without faces%n", faces.size(), withEyes, pictures.size());
        DetectorProvenance origin = new DetectorProvenance(
                "",
                List.of(),
                settings,
                faces.size(),
                dataset.sha256(),
                read.stream().map(FacelessFolder::origin).toList(),
                List.of(),
                0);
        DetectorListener report = new Report();
        if (start.isEmpty()) {
            return DetectorTrainer.train(settings, faces, pictures, origin, out, report);
        }
        return newVerification
                ? DetectorTrainer.trainNewVerification(start.get(), settings, faces, pictures, origin, out, report)
                : DetectorTrainer.trainFrom(start.get(), settings, faces, pictures, origin, out, report);
    }

    /** What nobody took for something else than a face, where votes are known. */
    private Dataset faces() {
        Dataset training = data.read(Emotion.FER2013).split(Split.TRAINING);
        List<LabelledFace> faces = training.faces().stream()
                .filter(face -> face.votes().map(votes -> votes.notAFace() == 0).orElse(true))
                .toList();
        return new Dataset(training.labels(), faces);
    }

    private DetectorModel withThresholds(DetectorModel trained, List<FacelessFolder> read) {
        List<Frame> pictures =
                read.stream().flatMap(folder -> folder.thresholds().stream()).toList();
        try (FaceDetector network = NetworkFaceDetector.builder()
                        .model(trained)
                        .scoreThreshold(LOW)
                        .build();
                FaceDetector cascade = CascadeFaceDetector.builder()
                        .model(trained)
                        .scoreThreshold(LOW)
                        .build()) {
            DetectorThresholds thresholds = new DetectorThresholds(
                    ChosenThreshold.of(network, pictures, falseBoxes, LOW),
                    ChosenThreshold.of(cascade, pictures, falseBoxes, LOW));
            print(
                    "%s: thresholds %.3f (network) and %.3f (cascade), chosen on %,d pictures%n",
                    Printable.line(out.toString()), thresholds.network(), thresholds.cascade(), pictures.size());
            return trained.withThresholds(thresholds);
        }
    }

    private void writeKeptApart(List<FacelessFolder> read) {
        if (keptApart == null) {
            return;
        }
        Stream<List<String>> rows = read.stream()
                .flatMap(folder -> folder.measuring().stream())
                .map(file -> List.of(file.toAbsolutePath().toString(), "", "", "", ""));
        Stream<List<String>> header = Stream.of(List.of("file", "x", "y", "width", "height"));
        OutputFile.write(keptApart, CsvText.plain(Stream.concat(header, rows).toList()));
    }

    private void print(String format, Object... values) {
        PrintWriter output = spec.commandLine().getOut();
        output.printf(Locale.ROOT, format, values);
        output.flush();
    }

    /** Prints the loss now and then, and each round. */
    private final class Report implements DetectorListener {

        private double sum;
        private int count;

        @Override
        public void stepDone(String network, int step, int steps, double loss) {
            sum += loss;
            count++;
            if (step % Math.max(1, steps / REPORTS) == 0) {
                print("%s: step %,d of %,d, loss %.4f%n", network, step, steps, sum / count);
                sum = 0;
                count = 0;
            }
        }

        @Override
        public void roundDone(DetectorProvenance.Round round) {
            print(
                    "%s: round %d, loss %.4f, %,d false finds, %.0f s%n",
                    round.network(), round.number(), round.loss(), round.falseFinds(), round.seconds());
        }
    }
}
