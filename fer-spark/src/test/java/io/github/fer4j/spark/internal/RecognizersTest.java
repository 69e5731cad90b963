package io.github.fer4j.spark.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.fer4j.EmotionRecognizer;
import io.github.fer4j.spark.FerSpark;
import io.github.fer4j.spark.Sessions;
import io.github.fer4j.spark.options.RecognitionOptions;
import java.nio.file.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Spark needs native files of Hadoop there")
class RecognizersTest {

    @Test
    void allTasksShareOneForEachModelUntilTheApplicationEnds() throws Exception {
        EmotionRecognizer first;
        try (SparkSession session = Sessions.builder("local[2]").getOrCreate()) {
            JavaSparkContext context = JavaSparkContext.fromSparkContext(session.sparkContext());
            SharedRecognizer shared = SharedRecognizer.of(RecognitionOptions.DEFAULT, context);
            first = shared.get();
            FerSpark.recognize(session.read()
                            .format("binaryFile")
                            .load(Path.of("target/test-photos").toAbsolutePath().toString())
                            .repartition(8))
                    .collectAsList();
            assertThat(Recognizers.count()).isEqualTo(1);
            assertThat(SharedRecognizer.of(RecognitionOptions.DEFAULT, context).get())
                    .isSameAs(first);
            SharedRecognizer.of(RecognitionOptions.DEFAULT.withModel("baseline"), context)
                    .get();
            assertThat(Recognizers.count()).isEqualTo(2);
        }
        assertThat(Recognizers.count()).isZero();
        assertThatIllegalStateException().isThrownBy(() -> first.read(new byte[1]));
    }
}
