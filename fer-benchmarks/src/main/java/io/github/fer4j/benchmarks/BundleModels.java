package io.github.fer4j.benchmarks;

import io.github.fer4j.model.EmotionModel;
import io.github.fer4j.model.EmotionModelFile;
import io.github.fer4j.model.MixedHeads;
import io.github.fer4j.model.weights.Precision;
import java.nio.file.Path;

/**
 * Writes the models of one training as {@link io.github.fer4j.model.BundledModels} reads them: {@code ferplus.fer} with all
 * layers, {@code regularized.fer} with its last layer alone, as the others are the same.
 */
final class BundleModels {

    private BundleModels() {}

    /**
     * Writes the models.
     *
     * @param args the files of the models regularized and ferplus, and the folder to write to
     */
    public static void main(String[] args) {
        Path folder = Path.of(args[2]);
        EmotionModel regularized = EmotionModelFile.read(Path.of(args[0]));
        EmotionModel ferPlus = EmotionModelFile.read(Path.of(args[1]));
        MixedHeads.requireSameTrunk(regularized, ferPlus);
        write(ferPlus, folder.resolve("ferplus.fer"));
        write(lastLayer(regularized), folder.resolve("regularized.fer"));
    }

    private static void write(EmotionModel model, Path file) {
        EmotionModelFile.write(model, Precision.FLOAT16, file);
    }

    private static EmotionModel lastLayer(EmotionModel model) {
        int last = model.network().layers().size();
        return new EmotionModel(
                model.network(),
                model.labels(),
                model.standardization(),
                model.provenance(),
                model.weights().stream()
                        .filter(tensor -> tensor.isOfLayer(last))
                        .toList(),
                model.scaling());
    }
}
