package io.github.fer4j.cli.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.fer4j.augment.Augmentation;
import io.github.fer4j.model.training.HeldOut;
import io.github.fer4j.model.training.OptimizerSettings;
import io.github.fer4j.model.training.Sampling;
import io.github.fer4j.model.training.Schedule;
import io.github.fer4j.model.training.Supervision;
import io.github.fer4j.model.training.TrainingPrecision;
import io.github.fer4j.model.training.TrainingSettings;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class TrainingOptionsTest {

    @Test
    void whatIsNotGivenIsAsTheRecipeHasIt() {
        assertThat(settings()).isEqualTo(TrainingSettings.DEFAULT);
        assertThat(settings("--recipe", "best")).isEqualTo(TrainingSettings.DEFAULT);
        assertThat(settings("--recipe", "paper")).isEqualTo(TrainingSettings.PAPER);
    }

    @Test
    void everyOptionSetsWhatItIsCalledAfter() {
        TrainingSettings expected = TrainingSettings.PAPER.toBuilder()
                .epochs(3)
                .batchSize(17)
                .seed(99)
                .optimizer(OptimizerSettings.SGD)
                .learningRate(0.03)
                .weightDecay(0.002)
                .schedule(Schedule.PLATEAU)
                .warmupEpochs(0.5)
                .labelSmoothing(0.07)
                .classWeights(true)
                .sampling(Sampling.SQUARE_ROOT)
                .logitAdjustment(0.25)
                .clipNorm(2)
                .patience(4)
                .emaDecay(0.9)
                .augmentation(Augmentation.STRONG)
                .supervision(Supervision.LABELS_AND_VOTES)
                .precision(TrainingPrecision.BFLOAT16)
                .mixup(0.3)
                .heldOut(new HeldOut(2, 4))
                .build();
        assertThat(settings(("--recipe paper --epochs 3 --batch-size 17 --seed 99 --optimizer sgd --learning-rate 0.03"
                                + " --weight-decay 0.002 --schedule plateau --warmup 0.5 --label-smoothing 0.07"
                                + " --class-weights --sampling square_root --logit-adjustment 0.25 --clip-norm 2"
                                + " --patience 4 --averaging 0.9 --augmentation strong --supervision labels_and_votes"
                                + " --arithmetic bfloat16 --mixup 0.3 --hold-out 2/4")
                        .split(" ", -1)))
                .isEqualTo(expected);
    }

    @Test
    void teachersHaveAShareUnlessOneIsGiven() {
        assertThat(settings(true).distillation()).isEqualTo(0.7);
        assertThat(settings(true, "--distillation", "0.5").distillation()).isEqualTo(0.5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings("--distillation", "0.5"))
                .withMessageContaining("--teachers");
        assertThat(settings("--augmentation", "wild").augmentation()).isEqualTo(Augmentation.WILD);
    }

    private static TrainingSettings settings(String... args) {
        return settings(false, args);
    }

    private static TrainingSettings settings(boolean teachers, String... args) {
        TrainingOptions options = new TrainingOptions();
        new CommandLine(options).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(args);
        return options.settings(teachers);
    }
}
