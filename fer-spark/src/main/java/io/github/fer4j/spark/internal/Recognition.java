package io.github.fer4j.spark.internal;

import io.github.fer4j.error.MissingModuleException;
import io.github.fer4j.error.NativeLibraryException;
import java.util.function.Function;
import java.util.function.Supplier;

/** Tells what is wrong with one picture or video from what is wrong with all. */
final class Recognition {

    private Recognition() {}

    /**
     * Recognises; a failure becomes an answer unless it says nothing of the input: then the task fails.
     *
     * @param work may fail
     * @param failed from the reason to the answer
     */
    static <T> T orElse(Supplier<T> work, Function<String, T> failed) {
        try {
            return work.get();
        } catch (NativeLibraryException | MissingModuleException | IllegalStateException e) {
            throw e;
        } catch (RuntimeException e) {
            String message = e.getMessage();
            return failed.apply(message == null ? e.toString() : message);
        }
    }
}
