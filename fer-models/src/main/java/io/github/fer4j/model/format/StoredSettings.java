package io.github.fer4j.model.format;

import io.github.fer4j.augment.Augmentation;
import io.github.fer4j.model.training.HeldOut;
import io.github.fer4j.model.training.OptimizerSettings;
import io.github.fer4j.model.training.Sampling;
import io.github.fer4j.model.training.Schedule;
import io.github.fer4j.model.training.Supervision;
import io.github.fer4j.model.training.TrainingPrecision;
import io.github.fer4j.model.training.TrainingSettings;

/**
 * Training settings as models and checkpoints store them. The names are those of format version 1 and stay, whatever the
 * API calls the options: {@code averaging} is emaDecay, {@code arithmetic} is precision.
 */
record StoredSettings(
        int epochs,
        int batchSize,
        long seed,
        OptimizerSettings optimizer,
        double learningRate,
        double weightDecay,
        Schedule schedule,
        double warmupEpochs,
        double labelSmoothing,
        boolean classWeights,
        double clipNorm,
        int patience,
        double averaging,
        Augmentation augmentation,
        Supervision supervision,
        Sampling sampling,
        double logitAdjustment,
        TrainingPrecision arithmetic,
        double distillation,
        double mixup,
        String heldOut) {

    static StoredSettings of(TrainingSettings settings) {
        return new StoredSettings(
                settings.epochs(),
                settings.batchSize(),
                settings.seed(),
                settings.optimizer(),
                settings.learningRate(),
                settings.weightDecay(),
                settings.schedule(),
                settings.warmupEpochs(),
                settings.labelSmoothing(),
                settings.classWeights(),
                settings.clipNorm(),
                settings.patience(),
                settings.emaDecay(),
                settings.augmentation(),
                settings.supervision(),
                settings.sampling(),
                settings.logitAdjustment(),
                settings.precision(),
                settings.distillation(),
                settings.mixup(),
                settings.heldOut().toString());
    }

    TrainingSettings toSettings() {
        return TrainingSettings.builder()
                .epochs(epochs)
                .batchSize(batchSize)
                .seed(seed)
                .optimizer(optimizer)
                .learningRate(learningRate)
                .weightDecay(weightDecay)
                .schedule(schedule)
                .warmupEpochs(warmupEpochs)
                .labelSmoothing(labelSmoothing)
                .classWeights(classWeights)
                .clipNorm(clipNorm)
                .patience(patience)
                .emaDecay(averaging)
                .augmentation(augmentation)
                .supervision(supervision)
                .sampling(sampling)
                .logitAdjustment(logitAdjustment)
                .precision(arithmetic)
                .distillation(distillation)
                .mixup(mixup)
                .heldOut(HeldOut.of(heldOut))
                .build();
    }
}
