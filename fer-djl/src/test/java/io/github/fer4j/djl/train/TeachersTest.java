package io.github.fer4j.djl.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.fer4j.dataset.Dataset;
import io.github.fer4j.dataset.Split;
import io.github.fer4j.error.TrainingException;
import io.github.fer4j.model.EmotionModel;
import io.github.fer4j.model.Provenance;
import io.github.fer4j.model.training.HeldOut;
import io.github.fer4j.model.training.Supervision;
import io.github.fer4j.model.training.TrainingPrecision;
import io.github.fer4j.model.training.TrainingSettings;
import io.github.fer4j.support.SmallModels;
import java.util.List;
import org.junit.jupiter.api.Test;

class TeachersTest {

    private static final Dataset FACES = SmallModels.data(300, Split.TRAINING, 1);
    private static final Heads HEADS = Targets.heads(FACES.labels().size(), Supervision.LABELS);
    private static final HeldOut FIRST = new HeldOut(1, 2);
    private static final HeldOut SECOND = new HeldOut(2, 2);

    @Test
    void aFaceIsAnsweredByThoseThatHeldItOutAndThoseThatHeldOutNone() {
        float[] one = answers(teacher(1, HeldOut.NONE));
        float[] two = answers(teacher(2, HeldOut.NONE));
        float[] three = answers(teacher(3, HeldOut.NONE));
        float[] parts = answers(teacher(1, FIRST), teacher(2, SECOND));
        float[] all = answers(teacher(1, FIRST), teacher(2, SECOND), teacher(3, HeldOut.NONE));
        int width = FACES.labels().size();
        assertThat(parts).hasSize(FACES.size() * width);
        for (int i = 0; i < parts.length; i++) {
            float honest = FIRST.holds(FACES.faces().get(i / width).face()) ? one[i] : two[i];
            assertThat(parts[i]).isCloseTo(honest, within(1e-5f));
            assertThat(all[i]).isCloseTo((honest + three[i]) / 2, within(1e-5f));
        }
    }

    @Test
    void facesThatAllTeachersHaveLearntAreAnErrorThatSaysHowManyAndWhatToDo() {
        long learnt =
                FACES.faces().stream().filter(face -> !FIRST.holds(face.face())).count();
        Teachers alone = new Teachers(List.of(teacher(1, FIRST), teacher(2, FIRST)));
        assertThatThrownBy(() -> alone.requireFitting(FACES, HEADS, 0.5))
                .isInstanceOf(TrainingException.class)
                .hasMessageContaining(" answers to " + learnt + " of 300 training faces")
                .hasMessageContaining("(1/2, 1/2)")
                .hasMessageEndingWith("name the teachers that held out the other parts too, or one that held out none");
        new Teachers(List.of(teacher(1, FIRST), teacher(2, SECOND))).requireFitting(FACES, HEADS, 0.5);
        new Teachers(List.of(teacher(1, FIRST), teacher(2, HeldOut.NONE))).requireFitting(FACES, HEADS, 0.5);
    }

    private static float[] answers(EmotionModel... teachers) {
        return new Teachers(List.of(teachers))
                .answer(
                        FACES,
                        HEADS,
                        TrainingDevice.CPU,
                        TrainingPrecision.FLOAT32,
                        new CancellationCheck(() -> false, null))
                .groups()
                .get(0)
                .values();
    }

    private static EmotionModel teacher(long seed, HeldOut heldOut) {
        EmotionModel model = SmallModels.model(seed);
        TrainingSettings settings = TrainingSettings.builder().heldOut(heldOut).build();
        return new EmotionModel(
                model.network(),
                model.labels(),
                model.standardization(),
                Provenance.builder().settings(settings).build(),
                model.weights());
    }
}
