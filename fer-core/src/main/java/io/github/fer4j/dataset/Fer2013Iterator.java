package io.github.fer4j.dataset;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The faces of several CSV files; one file is open at a time. Not thread-safe. */
final class Fer2013Iterator implements Iterator<LabelledFace>, AutoCloseable {

    private final Iterator<Path> files;
    private final ErrorPolicy defects;
    private @Nullable Fer2013File current;
    private @Nullable LabelledFace next;

    Fer2013Iterator(List<Path> files, ErrorPolicy defects) {
        this.files = List.copyOf(files).iterator();
        this.defects = defects;
    }

    @Override
    public boolean hasNext() {
        while (next == null) {
            if (current == null) {
                if (!files.hasNext()) {
                    return false;
                }
                current = new Fer2013File(files.next(), defects);
            }
            next = current.next();
            if (next == null) {
                close();
            }
        }
        return true;
    }

    @Override
    public LabelledFace next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        LabelledFace face = next;
        next = null;
        return face;
    }

    @Override
    public void close() {
        if (current != null) {
            current.close();
            current = null;
        }
    }
}
