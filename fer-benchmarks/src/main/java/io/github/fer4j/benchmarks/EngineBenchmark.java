package io.github.fer4j.benchmarks;

import io.github.fer4j.classify.EmotionClassifier;
import io.github.fer4j.djl.DjlEmotionClassifier;
import io.github.fer4j.emotion.EmotionScores;
import io.github.fer4j.model.BundledModels;
import io.github.fer4j.opencv.classify.OpenCvEmotionClassifier;
import io.github.fer4j.preprocess.FaceImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The network on OpenCV and on PyTorch: one face and eight, on an idle machine and beside a process for each processor that
 * computes for ever. The ranks of the providers follow these figures.
 *
 * <p>Run: {@code java -jar fer-benchmarks/target/benchmarks.jar Engine}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class EngineBenchmark {

    /** Whose network. */
    @Param({"opencv", "djl"})
    public String engine = "opencv";

    /** What else the machine does. */
    @Param({"idle", "busy"})
    public String machine = "idle";

    private final List<FaceImage> one = faces(1);
    private final List<FaceImage> eight = faces(8);
    private EmotionClassifier classifier;
    private @Nullable BusyMachine others;

    /** Opens the classifier, and keeps the machine busy if asked. */
    @Setup(Level.Trial)
    public void open() throws IOException {
        classifier = engine.equals("djl")
                ? DjlEmotionClassifier.of(BundledModels.general())
                : OpenCvEmotionClassifier.of(BundledModels.general());
        others = machine.equals("busy") ? new BusyMachine() : null;
    }

    /** Closes what was opened. */
    @TearDown(Level.Trial)
    public void close() {
        if (others != null) {
            others.close();
        }
        classifier.close();
    }

    /** Classifies one face. */
    @Benchmark
    public List<EmotionScores> one() {
        return classifier.classify(one);
    }

    /** Classifies eight faces in one batch. */
    @Benchmark
    public List<EmotionScores> eight() {
        return classifier.classify(eight);
    }

    private static List<FaceImage> faces(int count) {
        SplittableRandom random = new SplittableRandom(1);
        List<FaceImage> faces = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] pixels = new byte[FaceImage.PIXELS];
            random.nextBytes(pixels);
            faces.add(FaceImage.of(pixels));
        }
        return faces;
    }
}
