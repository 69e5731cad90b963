package io.github.fer4j.support;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The schema in docs/schema, by which tests check what is written. */
public final class ResultsSchema {

    private static final Path FILE = Path.of("../docs/schema/results.schema.json");

    private ResultsSchema() {}

    /** What is wrong with JSON that should be one of the schema's definitions; empty if nothing is. */
    public static List<String> problems(String definition, String json) throws IOException {
        ObjectNode root = (ObjectNode) new ObjectMapper().readTree(Files.readString(FILE));
        if (!root.at("/$defs").has(definition)) {
            throw new IllegalArgumentException(definition + " is not defined in " + FILE);
        }
        root.remove("anyOf");
        root.put("$ref", "#/$defs/" + definition);
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(root);
        return schema.validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }
}
