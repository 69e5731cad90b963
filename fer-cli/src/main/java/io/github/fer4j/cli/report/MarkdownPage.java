package io.github.fer4j.cli.report;

import io.github.fer4j.cli.options.Printable;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** Renders a page as Markdown, with the pictures as files beside it. Thread-safe. */
final class MarkdownPage {

    private MarkdownPage() {}

    static String of(String title, List<Block> blocks) {
        return "# " + escaped(title) + "\n\n"
                + blocks.stream().map(MarkdownPage::render).collect(Collectors.joining("\n"));
    }

    private static String render(Block block) {
        if (block instanceof Block.Heading heading) {
            return "## " + escaped(heading.text()) + "\n";
        }
        if (block instanceof Block.Paragraph paragraph) {
            return escaped(paragraph.text()) + "\n";
        }
        if (block instanceof Block.Preformatted preformatted) {
            return Printable.lines(preformatted.text())
                    .lines()
                    .map(line -> "    " + line + "\n")
                    .collect(Collectors.joining());
        }
        if (block instanceof Block.Table table) {
            return render(table);
        }
        Block.Picture picture = (Block.Picture) block;
        return "![" + escaped(picture.description()) + "](" + picture.file() + ")\n";
    }

    private static String render(Block.Table table) {
        String rule =
                "| --- |" + String.join("", Collections.nCopies(table.header().size() - 1, " ---: |")) + "\n";
        return row(table.header())
                + rule
                + table.rows().stream().map(MarkdownPage::row).collect(Collectors.joining());
    }

    private static String row(List<String> cells) {
        return cells.stream().map(MarkdownPage::escaped).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String escaped(String text) {
        return Printable.lines(text.replaceAll("\\s*\\R\\s*", " ")).replaceAll("([\\\\`*_\\[\\]<>|#])", "\\\\$1");
    }
}
