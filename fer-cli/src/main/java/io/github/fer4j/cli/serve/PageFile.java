package io.github.fer4j.cli.serve;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The files of the page, and the description of the API. They need nothing from elsewhere. */
enum PageFile {
    INDEX("index.html", "text/html; charset=utf-8"),
    SCRIPT("app.js", "text/javascript; charset=utf-8"),
    STYLE("style.css", "text/css; charset=utf-8"),
    OPEN_API("openapi.json", "application/json");

    private final String type;

    @SuppressWarnings("ImmutableEnumChecker") // never changed
    private final byte[] content;

    PageFile(String name, String type) {
        this.type = type;
        try (InputStream in = PageFile.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing in this program");
            }
            content = in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void answer(Context context) {
        context.contentType(type).result(content);
    }
}
