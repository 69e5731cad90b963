package io.github.fer4j.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.fer4j.error.FerException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTest {

    private static final Png DOT = Png.of(() -> new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB));

    @TempDir
    Path folder;

    private final Page page = new Page("A & B")
            .heading("1 < 2")
            .paragraph("say \"no\" to <script>alert('x')</script>")
            .table(List.of("Model", "50 %"), List.of(List.of("a|b_c", "1")))
            .preformatted("x  y\n<z>\n")
            .picture("dot.png", "a \"dot\"", DOT);

    @Test
    void htmlIsEscapedAndNeedsNoOtherFile() throws IOException {
        page.write(folder, "page");
        String html = Files.readString(folder.resolve("page.html"));
        assertThat(html)
                .startsWith("<!DOCTYPE html>")
                .contains("<title>A &amp; B</title>", "<h1>A &amp; B</h1>", "<h2>1 &lt; 2</h2>")
                .contains("<p>say &quot;no&quot; to &lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;</p>")
                .contains("<tr><th>Model</th><th>50 %</th></tr>", "<tr><td>a|b_c</td><td>1</td></tr>")
                .contains("<pre>x  y\n&lt;z&gt;\n</pre>")
                .contains("alt=\"a &quot;dot&quot;\"")
                .containsPattern("src=\"data:image/png;base64,[A-Za-z0-9+/=]+\"")
                .doesNotContain("<script", "http:", "https:", "{{");
    }

    @Test
    void markdownIsEscapedAndHasItsPicturesBesideIt() throws IOException {
        page.write(folder, "page");
        assertThat(Files.readString(folder.resolve("page.md"))).isEqualTo("""
                        # A & B

                        ## 1 \\< 2

                        say "no" to \\<script\\>alert('x')\\</script\\>

                        | Model | 50 % |
                        | --- | ---: |
                        | a\\|b\\_c | 1 |

                            x  y
                            <z>

                        ![a "dot"](dot.png)
                        """);
        assertThat(Files.readAllBytes(folder.resolve("dot.png"))).startsWith(0x89, 'P', 'N', 'G');
    }

    @Test
    void controlCharactersAndBidirectionalMarksReachNoPage() throws IOException {
        new Page("a\u202Eb")
                .table(List.of("\u001B[31m"), List.of(List.of("c\u2066d")))
                .preformatted("e\u009Bf\ng\n")
                .write(folder, "page");
        for (String file : List.of("page.html", "page.md")) {
            assertThat(Files.readString(folder.resolve(file)))
                    .contains("u202E", "u001B", "u2066", "u009B")
                    .doesNotContainPattern("[\\p{Cntrl}&&[^\n]]|[\u0080-\u009F\u202E\u2066]");
        }
    }

    @Test
    void everyRowHasACellForEachColumn() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> page.table(List.of("a", "b"), List.of(List.of("1"))))
                .withMessage("1 cells do not fit 2 columns");
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamed() {
        Path missing = folder.resolve("none").resolve("dot.png");
        Assertions.assertThatThrownBy(() -> DOT.write(missing))
                .isInstanceOf(FerException.class)
                .hasMessageContaining(missing.toString());
    }
}
