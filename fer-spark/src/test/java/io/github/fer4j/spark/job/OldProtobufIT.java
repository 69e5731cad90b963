package io.github.fer4j.spark.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fer4j.spark.FerSpark;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Clusters have a protobuf of their own, which comes before that of an application. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Spark needs native files of Hadoop there")
class OldProtobufIT {

    @Test
    void anOldProtobufOnTheClusterDoesNoHarm() throws Exception {
        try (SparkSession session = LocalCluster.start(oldProtobuf() + File.pathSeparator)) {
            assertThat(FerSpark.recognize(session.read().format("binaryFile").load("target/test-photos"))
                            .select("faces", "error")
                            .collectAsList())
                    .hasSize(1)
                    .allSatisfy(row -> assertThat(row.getList(0)).hasSize(1));
        }
    }

    private static Path oldProtobuf() throws IOException {
        try (Stream<Path> old = Files.list(Path.of("target", "old"))) {
            return old.findFirst().orElseThrow().toAbsolutePath();
        }
    }
}
