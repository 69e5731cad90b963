package io.github.fer4j.djl.train;

import io.github.fer4j.limit.Limits;
import io.github.fer4j.model.format.Archive;
import io.github.fer4j.model.format.Json;
import io.github.fer4j.model.format.StoredTensors;
import io.github.fer4j.model.format.TensorGroup;
import io.github.fer4j.model.weights.Precision;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Answers of teachers, kept beside the checkpoint so that a training that goes on need not compute them again.
 *
 * @param file may not exist yet
 * @param limits what it may demand when it is read
 */
record AnswersFile(Path file, Limits limits) {

    private static final int FORMAT_VERSION = 1;
    private static final String MANIFEST = "answers.json";
    private static final String VALUES = "answers.bin";

    /**
     * The answers, if these teachers gave them to these faces.
     *
     * @throws io.github.fer4j.error.ModelException if the file is damaged
     */
    Optional<TeacherAnswers> read(String trainingSha256, List<String> teachers) {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Archive archive = Archive.read(file, limits, Set.of(MANIFEST, VALUES));
        Manifest manifest = Json.read(archive.entry(MANIFEST), Manifest.class, file.toString());
        boolean same = manifest.formatVersion == FORMAT_VERSION
                && manifest.trainingSha256.equals(trainingSha256)
                && manifest.teachers.equals(teachers);
        return same
                ? Optional.of(new TeacherAnswers(manifest.answers.decode(archive.entry(VALUES), file.toString())))
                : Optional.empty();
    }

    void write(TeacherAnswers answers, String trainingSha256, List<String> teachers) {
        byte[] values = StoredTensors.encode(answers.groups(), Precision.FLOAT32);
        Manifest manifest = new Manifest(
                FORMAT_VERSION,
                trainingSha256,
                teachers,
                TensorGroup.describe(answers.groups(), Precision.FLOAT32, values));
        Archive.writeUncompressed(file, Map.of(MANIFEST, Json.write(manifest), VALUES, values));
    }

    private record Manifest(int formatVersion, String trainingSha256, List<String> teachers, TensorGroup answers) {}
}
