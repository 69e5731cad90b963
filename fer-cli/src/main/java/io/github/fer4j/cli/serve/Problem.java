package io.github.fer4j.cli.serve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fer4j.cli.options.Json;
import io.github.fer4j.error.ImageReadException;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A request that is refused or fails, as problem details (RFC 9457). The detail is for the client, and does not name files of
 * the server.
 */
final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1;
    private static final Logger LOGGER = LoggerFactory.getLogger(Problem.class);
    private static final int SERVER_ERROR = 500;

    private final int status;
    private final String title;
    private final int retrySeconds;

    private Problem(int status, String title, String detail, int retrySeconds) {
        super(detail);
        this.status = status;
        this.title = title;
        this.retrySeconds = retrySeconds;
    }

    /** One that trying again does not mend. */
    static Problem of(int status, String title, String detail) {
        return new Problem(status, title, detail, 0);
    }

    /** More work than there is room for; the client should try again. */
    static Problem busy(int status, String detail, int retrySeconds) {
        return new Problem(status, "Too many requests", detail, retrySeconds);
    }

    /** What a failure means for the client. What is not the client's fault is logged. */
    static Problem of(Exception failure) {
        if (failure instanceof Problem problem) {
            return problem;
        }
        if (failure instanceof ImageReadException unreadable) {
            return unreadable(unreadable);
        }
        if (failure instanceof HttpResponseException refused) {
            return of(refused.getStatus(), "The request was refused", String.valueOf(refused.getMessage()));
        }
        LOGGER.error("a request failed", failure);
        return of(
                SERVER_ERROR,
                "The server failed",
                "The request could not be answered; the server's log has the reason.");
    }

    private static Problem unreadable(ImageReadException e) {
        return switch (e.reason()) {
            case UNSUPPORTED ->
                of(415, "Not a picture", "The upload is not a picture, or is one of a format that cannot be read.");
            case DAMAGED -> of(422, "Damaged picture", "The picture is empty, truncated or damaged.");
            case TOO_LARGE -> of(413, "Too large", "The picture is larger than this server allows.");
            case INACCESSIBLE -> of(SERVER_ERROR, "The server failed", "The picture could not be read.");
        };
    }

    int status() {
        return status;
    }

    /** The body of the answer. */
    ObjectNode json() {
        return Json.object()
                .put("type", "about:blank")
                .put("title", title)
                .put("status", status)
                .put("detail", getMessage());
    }

    /** Answers, once the client has sent what it wanted to. */
    void answer(Context context) {
        Upload.discard(context);
        if (retrySeconds > 0) {
            context.header("Retry-After", String.format(Locale.ROOT, "%d", retrySeconds));
        }
        context.status(status).contentType("application/problem+json").result(Json.line(json()));
    }
}
