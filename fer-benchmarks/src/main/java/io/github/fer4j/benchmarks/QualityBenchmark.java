package io.github.fer4j.benchmarks;

import io.github.fer4j.detect.DetectedFace;
import io.github.fer4j.image.Box;
import io.github.fer4j.image.Eyes;
import io.github.fer4j.image.Frame;
import io.github.fer4j.image.PixelFormat;
import io.github.fer4j.image.Point;
import io.github.fer4j.quality.FaceQuality;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The time that measuring the quality of one face takes, by the side of its box.
 *
 * <p>Run: {@code java -jar fer-benchmarks/target/benchmarks.jar QualityBenchmark}
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class QualityBenchmark {

    @Param({"24", "100", "192", "1000"})
    private int side;

    private Frame frame;
    private DetectedFace face;

    /** Fills a frame with noise. */
    @Setup
    public void prepare() {
        byte[] pixels = new byte[3 * 1200 * 1200];
        new Random(1).nextBytes(pixels);
        frame = Frame.of(pixels, 1200, 1200, PixelFormat.BGR);
        double eyes = 50 + 0.37 * side;
        face = new DetectedFace(
                new Box(50, 50, side, side),
                Optional.of(new Eyes(new Point(50 + 0.3 * side, eyes), new Point(50 + 0.7 * side, eyes))));
    }

    /**
     * Measures.
     *
     * @return the quality
     */
    @Benchmark
    public FaceQuality measure() {
        return FaceQuality.of(frame, face);
    }
}
