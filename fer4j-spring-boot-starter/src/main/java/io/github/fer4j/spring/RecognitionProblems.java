package io.github.fer4j.spring;

import io.github.fer4j.error.ImageReadException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Problem details (RFC 9457) for what a recognition can throw: 415 for what is no picture, 422 for a damaged picture, 413
 * for a picture beyond the limits, and 503 if too many recognitions are running. An application's own handlers come first.
 *
 * <p>The details do not repeat the message, which may name files of the server; it is logged. Thread-safe.
 */
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
public class RecognitionProblems {

    private static final Logger LOGGER = LoggerFactory.getLogger(RecognitionProblems.class);

    private static final String RETRY_SECONDS = "1";

    /** Used by Spring. */
    public RecognitionProblems() {}

    /**
     * A picture that cannot be read.
     *
     * @param e why
     * @return the answer
     */
    @ExceptionHandler
    public ResponseEntity<ProblemDetail> unreadable(ImageReadException e) {
        return switch (e.reason()) {
            case UNSUPPORTED ->
                answer(415, "The upload is not a picture, or is one of a format that cannot be read.", e);
            case DAMAGED -> answer(422, "The picture is empty, truncated or damaged.", e);
            case TOO_LARGE -> answer(413, "The picture is larger than allowed.", e);
            case INACCESSIBLE -> answer(500, "The picture could not be read from where it is stored.", e);
        };
    }

    /**
     * Too many recognitions at once.
     *
     * @param e how many
     * @return the answer
     */
    @ExceptionHandler
    public ResponseEntity<ProblemDetail> refused(RecognitionRefusedException e) {
        return answer(HttpStatus.SERVICE_UNAVAILABLE.value(), "Too many pictures are being recognised now.", e);
    }

    private static ResponseEntity<ProblemDetail> answer(int code, String detail, Exception e) {
        LOGGER.info("{}: {}", code, e.getMessage());
        HttpStatusCode status = HttpStatusCode.valueOf(code);
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (code == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            answer.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        return answer.body(ProblemDetail.forStatusAndDetail(status, detail));
    }
}
