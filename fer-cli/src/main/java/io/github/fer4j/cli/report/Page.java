package io.github.fer4j.cli.report;

import io.github.fer4j.cli.options.OutputFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A report to be read: headings, paragraphs, tables and pictures, which become a self-contained HTML page and Markdown
 * with the pictures beside it. All text is plain; what has a meaning in HTML or Markdown is escaped. Not thread-safe.
 */
public final class Page {

    private final String title;
    private final List<Block> blocks = new ArrayList<>();

    /**
     * A page without content.
     *
     * @param title its name and first heading
     */
    public Page(String title) {
        this.title = title;
    }

    /**
     * Begins a section.
     *
     * @param text of the heading
     * @return this page
     */
    public Page heading(String text) {
        blocks.add(new Block.Heading(text));
        return this;
    }

    /**
     * Adds a paragraph.
     *
     * @param text of the paragraph
     * @return this page
     */
    public Page paragraph(String text) {
        blocks.add(new Block.Paragraph(text));
        return this;
    }

    /**
     * Adds a table.
     *
     * @param header one cell a column; the first column is to the left, the others to the right
     * @param rows each with a cell for each column
     * @return this page
     */
    public Page table(List<String> header, List<List<String>> rows) {
        blocks.add(new Block.Table(header, rows));
        return this;
    }

    /**
     * Adds text whose spaces and line ends count.
     *
     * @param text lines
     * @return this page
     */
    public Page preformatted(String text) {
        blocks.add(new Block.Preformatted(text));
        return this;
    }

    /**
     * Adds a picture.
     *
     * @param file the name of the picture's own file, within the report's folder
     * @param description for those who do not see it
     * @param png the picture
     * @return this page
     */
    public Page picture(String file, String description, Png png) {
        blocks.add(new Block.Picture(file, description, png));
        return this;
    }

    /**
     * Writes the page as HTML and as Markdown, and its pictures.
     *
     * @param folder exists
     * @param name of the two files, without their endings
     * @throws io.github.fer4j.error.FerException if a file cannot be written
     */
    public void write(Path folder, String name) {
        for (Block block : blocks) {
            if (block instanceof Block.Picture picture) {
                picture.png().write(folder.resolve(picture.file()));
            }
        }
        OutputFile.write(folder.resolve(name + ".md"), MarkdownPage.of(title, blocks));
        OutputFile.write(folder.resolve(name + ".html"), HtmlPage.of(title, blocks));
    }
}
