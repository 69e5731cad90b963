package io.github.fer4j.djl.train;

import io.github.fer4j.model.training.EpochRecord;
import io.github.fer4j.model.training.TrainingHistory;
import io.github.fer4j.model.training.TrainingSettings;

/** The learning rate of every step, as a pure function of settings and history, so that nothing need be saved. */
final class LearningRate {

    private static final int PLATEAU_EPOCHS = 5;
    private static final double PLATEAU_FACTOR = 0.2;

    private final TrainingSettings settings;

    LearningRate(TrainingSettings settings) {
        this.settings = settings;
    }

    /**
     * The rate at a point in training.
     *
     * @param progress epochs done, with the fraction of the present one
     * @param history the epochs done
     */
    double at(double progress, TrainingHistory history) {
        if (progress < settings.warmupEpochs()) {
            return settings.learningRate() * progress / settings.warmupEpochs();
        }
        return settings.learningRate()
                * switch (settings.schedule()) {
                    case COSINE -> cosine(progress);
                    case PLATEAU -> Math.pow(PLATEAU_FACTOR, plateaus(history));
                    case CONSTANT -> 1;
                };
    }

    private double cosine(double progress) {
        double falling = settings.epochs() - settings.warmupEpochs();
        double share = falling <= 0 ? 1 : Math.min(1, (progress - settings.warmupEpochs()) / falling);
        return (1 + Math.cos(Math.PI * share)) / 2;
    }

    private static int plateaus(TrainingHistory history) {
        int plateaus = 0;
        int waited = 0;
        double best = -1;
        for (EpochRecord epoch : history.epochs()) {
            if (epoch.validationAccuracy() > best) {
                best = epoch.validationAccuracy();
                waited = 0;
            } else if (++waited == PLATEAU_EPOCHS) {
                plateaus++;
                waited = 0;
            }
        }
        return plateaus;
    }
}
