package io.github.fer4j.cli.serve;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.fer4j.cli.options.Json;
import io.javalin.http.Context;

/** An answer in JSON. */
final class JsonAnswer {

    private JsonAnswer() {}

    static void send(Context context, JsonNode json) {
        context.contentType("application/json").result(Json.line(json));
    }
}
