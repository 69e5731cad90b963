package io.github.fer4j.cli.report;

import io.github.fer4j.cli.options.Printable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Renders a page as HTML that needs no other file. Thread-safe. */
final class HtmlPage {

    private HtmlPage() {}

    static String of(String title, List<Block> blocks) {
        String body = blocks.stream().map(HtmlPage::render).collect(Collectors.joining());
        return template().replace("{{title}}", escaped(title)).replace("{{body}}", body);
    }

    private static String render(Block block) {
        if (block instanceof Block.Heading heading) {
            return "<h2>" + escaped(heading.text()) + "</h2>\n";
        }
        if (block instanceof Block.Paragraph paragraph) {
            return "<p>" + escaped(paragraph.text()) + "</p>\n";
        }
        if (block instanceof Block.Preformatted preformatted) {
            return "<pre>" + escaped(preformatted.text()) + "</pre>\n";
        }
        if (block instanceof Block.Table table) {
            return render(table);
        }
        Block.Picture picture = (Block.Picture) block;
        return "<p><img src=\"" + picture.png().dataUrl() + "\" alt=\"" + escaped(picture.description()) + "\"></p>\n";
    }

    private static String render(Block.Table table) {
        String rows = table.rows().stream().map(row -> row(row, "td")).collect(Collectors.joining());
        return "<div class=\"wide\"><table>\n<thead>" + row(table.header(), "th") + "</thead>\n<tbody>\n" + rows
                + "</tbody>\n</table></div>\n";
    }

    private static String row(List<String> cells, String tag) {
        return cells.stream()
                .map(cell -> "<" + tag + ">" + escaped(cell) + "</" + tag + ">")
                .collect(Collectors.joining("", "<tr>", "</tr>\n"));
    }

    private static String escaped(String text) {
        return Printable.lines(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String template() {
        try (InputStream in = HtmlPage.class.getResourceAsStream("page.html")) {
            if (in == null) {
                throw new AssertionError("page.html is missing in this jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
