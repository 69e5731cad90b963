package io.github.fer4j.djl.train;

import io.github.fer4j.error.ModelException;
import io.github.fer4j.error.TrainingException;
import io.github.fer4j.files.AtomicFile;
import io.github.fer4j.limit.Limits;
import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a training saves its state.
 *
 * @param folder made when the first checkpoint is saved
 * @param resume whether to go on from a checkpoint found there; if not, finding one is an error
 * @param limits what a checkpoint may demand when it is read
 */
record CheckpointFolder(Path folder, boolean resume, Limits limits) {

    private static final Logger LOG = LoggerFactory.getLogger(EmotionTrainer.class);

    Path file() {
        return folder.resolve("checkpoint.zip");
    }

    private Path answersFile() {
        return folder.resolve("answers.zip");
    }

    /** The checkpoint to go on from; null if training starts anew. */
    @Nullable
    Checkpoint load(Checkpoint.Header header) {
        Path file = file();
        if (resume) {
            deleteUnfinished();
        }
        if (!Files.exists(file)) {
            return null;
        }
        if (!resume) {
            throw new TrainingException("there is a training already in " + file
                    + ": resume it, delete it, or give another folder for checkpoints");
        }
        Checkpoint checkpoint = Checkpoint.read(file, limits);
        header.requireSame(checkpoint.header(), file);
        LOG.info(
                "resuming after epoch {} from {}", checkpoint.header().history().size(), file);
        return checkpoint;
    }

    /** The answers of a training's teachers: those of a file beside the checkpoint, otherwise computed and kept there. */
    TeacherAnswers answers(Checkpoint.Header header, Supplier<TeacherAnswers> computed) {
        AnswersFile answersFile = new AnswersFile(answersFile(), limits);
        Optional<TeacherAnswers> kept = answersFile.read(header.trainingSha256(), header.teachers());
        if (kept.isPresent()) {
            return kept.get();
        }
        TeacherAnswers answers = computed.get();
        make();
        answersFile.write(answers, header.trainingSha256(), header.teachers());
        return answers;
    }

    /** Deletes the files, and the folder if nothing else is in it. */
    void delete() {
        deleteUnfinished();
        try {
            Files.deleteIfExists(file());
            Files.deleteIfExists(answersFile());
            Files.deleteIfExists(folder);
        } catch (DirectoryNotEmptyException e) {
            LOG.info("{} stays, as there are other files in it", folder);
        } catch (IOException e) {
            throw new TrainingException("cannot delete the checkpoints in " + folder + ": " + e, e);
        }
    }

    /** What trainings left that were killed while they saved: four to five times the size of the weights each. */
    private void deleteUnfinished() {
        try {
            AtomicFile.deleteUnfinished(file());
            AtomicFile.deleteUnfinished(answersFile());
        } catch (IOException e) {
            throw new TrainingException("cannot tidy up the checkpoints in " + folder + ": " + e, e);
        }
    }

    private void make() {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new TrainingException("cannot make the folder for checkpoints " + folder + ": " + e, e);
        }
    }

    /** Replaces the checkpoint, at once or not at all. */
    void save(Checkpoint checkpoint, CancellationCheck check) {
        make();
        try {
            checkpoint.write(file());
        } catch (ModelException e) {
            if (check.isDue()) {
                throw check.exception(e); // an interruption can break off writing
            }
            throw e;
        }
    }
}
