package io.github.fer4j.spark.job;

import io.github.fer4j.spark.options.Engine;
import io.github.fer4j.spark.options.RecognitionOptions;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How faces are recognised. */
final class ModelOptions {

    @Option(
            names = "--model",
            paramLabel = "NAME|ADDRESS",
            defaultValue = "general",
            description =
                    "A bundled model (general, regularized, ferplus, baseline) or the address of a model file that the"
                            + " driver can read (default: ${DEFAULT-VALUE}).")
    private String model = RecognitionOptions.DEFAULT.model();

    @Option(
            names = "--engine",
            paramLabel = "opencv|djl",
            defaultValue = "opencv",
            description =
                    "What computes the network (default: ${DEFAULT-VALUE}). djl needs fer-djl and PyTorch on the class"
                            + " path.")
    private Engine engine = Engine.OPENCV;

    @Option(
            names = "--min-face",
            paramLabel = "PIXELS",
            description = "The smallest face (default: 24, and larger in large pictures). A larger value is faster.")
    private @Nullable Integer minimumFace;

    @Option(
            names = "--max-faces",
            paramLabel = "N",
            description = "How many faces of a picture are kept, the largest first (default: all).")
    private int maximumFaces = Integer.MAX_VALUE;

    @Option(
            names = "--min-quality",
            paramLabel = "Q",
            description = "Leaves out faces whose picture has a lower quality, 0 to 1 (default: 0).")
    private double minimumQuality;

    @Option(
            names = "--min-confidence",
            paramLabel = "P",
            description = "Leaves out faces with a lower confidence, 0 to 1 (default: 0).")
    private double minimumConfidence;

    @Option(
            names = "--uncertain-below",
            paramLabel = "P",
            description = "Answers uncertain below this confidence, 0 to 1 (default: 0).")
    private double uncertainBelow;

    RecognitionOptions value() {
        return new RecognitionOptions(
                model, engine, minimumFace, maximumFaces, minimumQuality, minimumConfidence, uncertainBelow);
    }
}
