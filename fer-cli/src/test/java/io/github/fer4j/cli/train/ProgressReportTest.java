package io.github.fer4j.cli.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fer4j.model.training.EpochRecord;
import io.github.fer4j.model.training.TrainingHistory;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressReportTest {

    private static final EpochRecord FIRST = new EpochRecord(1, 0.002, 1.75, 0.3, 1.5, 0.425, 61.25, 512);
    private static final EpochRecord SECOND = new EpochRecord(2, 0.001, 1.5, 0.4, 1.25, 0.5, 60, 520);

    @TempDir
    Path folder;

    @Test
    void rowsOfAResumedTrainingAreWholeAndMarkTheBest() {
        assertThat(report(null).lines())
                .containsExactly(
                        "         learning       training            validation",
                        "epoch        rate     loss accuracy       loss accuracy    seconds  images/s",
                        "    1    0.002000   1.7500  30.00 %     1.5000  42.50 %*      61.3     512.0",
                        "    2    0.001000   1.5000  40.00 %     1.2500  50.00 %*      60.0     520.0");
    }

    @Test
    void historyFileIsCsv() throws IOException {
        Path file = folder.resolve("history.csv");
        report(new HistoryFile(file));
        assertThat(Files.readAllLines(file))
                .containsExactly(
                        "epoch,learning_rate,training_loss,training_accuracy,validation_loss,validation_accuracy,"
                                + "seconds,images_per_second",
                        "1,0.002,1.75,0.3,1.5,0.425,61.25,512.0",
                        "2,0.001,1.5,0.4,1.25,0.5,60.0,520.0");
    }

    @Test
    void historyFileIsJsonIfItIsCalledSo() throws IOException {
        Path file = folder.resolve("history.JSON");
        report(new HistoryFile(file));
        assertThat(Files.readString(file)).startsWith("[").contains("\"validationAccuracy\" : 0.425");
    }

    private static String report(@Nullable HistoryFile file) {
        StringWriter out = new StringWriter();
        try (ProgressReport report = new ProgressReport(new PrintWriter(out), file, 64, false)) {
            report.started(new TrainingHistory(List.of(FIRST)), 2, 1);
            report.batchDone(2, 1, 1.5);
            report.epochDone(SECOND, true);
        }
        return out.toString();
    }
}
