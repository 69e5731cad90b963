package io.github.fer4j.cli.report;

import java.util.List;

/** A part of a page. Immutable. */
sealed interface Block {

    /** The head of a section. */
    record Heading(String text) implements Block {}

    /** Plain text. */
    record Paragraph(String text) implements Block {}

    /** Text whose spaces and line ends count. */
    record Preformatted(String text) implements Block {}

    /** Cells in rows; the first column is to the left, the others to the right. */
    record Table(List<String> header, List<List<String>> rows) implements Block {

        public Table {
            header = List.copyOf(header);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<String> row : rows) {
                if (row.size() != header.size()) {
                    throw new IllegalArgumentException(row.size() + " cells do not fit " + header.size() + " columns");
                }
            }
        }
    }

    /** A picture with a file of its own. */
    record Picture(String file, String description, Png png) implements Block {}
}
