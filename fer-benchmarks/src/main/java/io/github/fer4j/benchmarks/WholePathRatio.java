package io.github.fer4j.benchmarks;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;

/**
 * What the whole way costs beyond its two unavoidable parts: {@code recognize} on a photo of 640x480 against OpenCV's own
 * detection and the bare network on the same photo. The two are timed in turn and compared pair by pair, so that a
 * machine whose speed drifts does not blur the ratio.
 *
 * <p>Run: {@code java -cp fer-benchmarks/target/benchmarks.jar io.github.fer4j.benchmarks.WholePathRatio}
 */
public final class WholePathRatio {

    private static final int WARM_UP = 30;
    private static final int PAIRS = 100;

    private WholePathRatio() {}

    /**
     * Prints the median times and the median ratio.
     *
     * @param args none
     * @throws IOException if the photo cannot be read
     */
    public static void main(String[] args) throws IOException {
        RecognitionBenchmark benchmark = new RecognitionBenchmark();
        benchmark.open();
        double[] whole = new double[PAIRS];
        double[] parts = new double[PAIRS];
        double[] ratios = new double[PAIRS];
        for (int i = -WARM_UP; i < PAIRS; i++) {
            double wholeTime = milliseconds(benchmark::recognizeFrame);
            double partsTime = milliseconds(() -> {
                benchmark.referenceDetectMultiScale();
                benchmark.referenceForward();
            });
            if (i >= 0) {
                whole[i] = wholeTime;
                parts[i] = partsTime;
                ratios[i] = wholeTime / partsTime;
            }
        }
        benchmark.close();
        System.out.printf(
                Locale.ROOT,
                "recognize %.1f ms, detectMultiScale and forward %.1f ms, ratio %.3f (medians of %d)%n",
                median(whole),
                median(parts),
                median(ratios),
                PAIRS);
    }

    private static double milliseconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[sorted.length / 2 - 1] + sorted[sorted.length / 2]) / 2;
    }
}
