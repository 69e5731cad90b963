package io.github.fer4j.dataset;

import io.github.fer4j.error.DatasetException;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The faces of one CSV file, one after another. Not thread-safe. */
final class Fer2013File implements AutoCloseable {

    private final Path file;
    private final ErrorPolicy defects;
    private final ByteLines lines;
    private final Fer2013Row rows;
    private boolean broken;
    private boolean anyRow;

    Fer2013File(Path file, ErrorPolicy defects) {
        this.file = file;
        this.defects = defects;
        this.lines = new ByteLines(DatasetFiles.open(file));
        try {
            this.rows = readHeader();
        } catch (DatasetException e) {
            close();
            throw e;
        }
    }

    /** The next face, or null at the end; bad rows on the way fail or are counted. */
    @Nullable
    LabelledFace next() {
        while (nextLine()) {
            anyRow = true;
            try {
                return rows.parse(lines.bytes(), lines.length());
            } catch (RowException e) {
                defects.report(e.defect(), where() + e.getMessage(), null);
            }
        }
        if (!anyRow && !broken) {
            throw new DatasetException(file + ": no rows after the header");
        }
        return null;
    }

    private Fer2013Row readHeader() {
        try {
            if (!lines.next()) {
                throw new DatasetException(file + ": the file is empty");
            }
            return new Fer2013Row(lines.bytes(), lines.length());
        } catch (RowException e) {
            throw new DatasetException(where() + e.getMessage(), e);
        } catch (IOException e) {
            throw new DatasetException(where() + DatasetFiles.reason(e), e);
        }
    }

    /** Goes on to the next line that is not blank. */
    private boolean nextLine() {
        if (broken) {
            return false;
        }
        try {
            do {
                if (!lines.next()) {
                    return false;
                }
            } while (lines.length() == 0);
            return true;
        } catch (IOException e) {
            broken = true;
            defects.report(Defect.DAMAGED_FILE, where() + DatasetFiles.reason(e), e);
            return false;
        }
    }

    private String where() {
        return file + ", line " + lines.number() + ": ";
    }

    @Override
    public void close() {
        try {
            lines.close();
        } catch (IOException e) {
            throw new DatasetException(file + ": cannot be closed: " + e.getMessage(), e);
        }
    }
}
