package io.github.fer4j.cli.options;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Locale;

/** What to do where a file cannot be written. Thread-safe. */
public final class WriteAdvice {

    /** As Linux and macOS, Windows, and quotas have it. */
    private static final List<String> DISK_FULL =
            List.of("no space left", "not enough space", "quota exceeded", "disk is full");

    private WriteAdvice() {}

    /**
     * The advice that fits a failure.
     *
     * @param failure of writing
     * @return what to do
     */
    public static String of(IOException failure) {
        String message = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        if (DISK_FULL.stream().anyMatch(message::contains)) {
            return "the disk is full: make room on it, or name a file on another one";
        }
        if (failure instanceof AccessDeniedException || message.contains("read-only file system")) {
            return "name a file that you may write";
        }
        if (failure instanceof NoSuchFileException) {
            return "its folder is gone: make it again";
        }
        return "name another file";
    }
}
