package io.github.fer4j.benchmarks;

import io.github.fer4j.dataset.Dataset;
import io.github.fer4j.dataset.LabelledFace;
import io.github.fer4j.dataset.Split;
import io.github.fer4j.djl.train.EmotionTrainer;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.model.EmotionModel;
import io.github.fer4j.model.training.TrainingPrecision;
import io.github.fer4j.model.training.TrainingSettings;
import io.github.fer4j.network.Network;
import io.github.fer4j.network.Topologies;
import io.github.fer4j.preprocess.FaceImage;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A step of training: 64 faces forward and backward and the optimiser, as part of an epoch of 40 steps; what goes before
 * and after the epoch is spread over them.
 *
 * <p>Run: {@code java -jar fer-benchmarks/target/benchmarks.jar Training}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(1)
public class TrainingBenchmark {

    private static final int STEPS = 40;

    /** Which topology is trained, from random weights. */
    @Param({"regularized", "baseline"})
    public String topology = "";

    /** How its convolutions compute. */
    @Param
    public TrainingPrecision precision = TrainingPrecision.FLOAT32;

    private Network network;
    private TrainingSettings settings;
    private Dataset training;
    private Dataset validation;

    /** Makes faces of noise: their pixels do not change what a step takes. */
    @Setup(Level.Trial)
    public void prepare() {
        int labels = Emotion.FER2013.size();
        network = "baseline".equals(topology) ? Topologies.baseline(labels) : Topologies.regularized(labels);
        settings = TrainingSettings.builder().epochs(1).precision(precision).build();
        training = noise(STEPS * settings.batchSize(), Split.TRAINING);
        validation = noise(settings.batchSize(), Split.VALIDATION);
    }

    /** One epoch. */
    @Benchmark
    @OperationsPerInvocation(STEPS)
    public EmotionModel step() {
        return EmotionTrainer.builder(network).settings(settings).build().train(training, validation);
    }

    private static Dataset noise(int faces, Split split) {
        Random random = new Random(1);
        return new Dataset(
                Emotion.FER2013,
                IntStream.range(0, faces).mapToObj(i -> noise(random, i, split)).toList());
    }

    private static LabelledFace noise(Random random, int index, Split split) {
        byte[] pixels = new byte[FaceImage.PIXELS];
        random.nextBytes(pixels);
        Emotion emotion = Emotion.FER2013.get(index % Emotion.FER2013.size());
        return new LabelledFace(FaceImage.of(pixels), emotion, split);
    }
}
