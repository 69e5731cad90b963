package io.github.fer4j.evaluate;

import io.github.fer4j.files.QuotedText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Aligns cells: the first column to the left, the others to the right, two spaces between. Labels come from model files,
 * so cells are made printable. Not thread-safe.
 */
final class TextTable {

    private static final int WIDEST_CELL = 40;

    private final List<String[]> rows = new ArrayList<>();

    TextTable(String... header) {
        rows.add(printable(header));
    }

    void add(String... cells) {
        if (cells.length != rows.get(0).length) {
            throw new IllegalArgumentException(cells.length + " cells do not fit " + rows.get(0).length + " columns");
        }
        rows.add(printable(cells));
    }

    private static String[] printable(String[] cells) {
        return Arrays.stream(cells)
                .map(cell -> QuotedText.printable(cell, WIDEST_CELL))
                .toArray(String[]::new);
    }

    /** The lines, each ended with a line feed. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (String[] row : rows) {
            text.append(row[0]).append(" ".repeat(width(0) - row[0].length()));
            for (int i = 1; i < row.length; i++) {
                text.append(" ".repeat(2 + width(i) - row[i].length())).append(row[i]);
            }
            text.append('\n');
        }
        return text.toString();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> row[column].length()).max().orElse(0);
    }
}
