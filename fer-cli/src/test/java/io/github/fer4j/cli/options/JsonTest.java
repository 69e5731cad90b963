package io.github.fer4j.cli.options;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

class JsonTest {

    private static final String HOSTILE = "=1+1\u001B[31m\u202E\u007F\u009B\n\"é";

    @Test
    void hostileTextIsExactAndDoesNotReachTheTerminal() throws JsonProcessingException {
        ObjectNode node = Json.object().put("label", HOSTILE).put(HOSTILE, 1);
        for (String text : new String[] {Json.line(node), Json.pretty(node)}) {
            assertThat(text.strip().replace("\n", "")).matches("[ -~]+");
            assertThat(new ObjectMapper().readTree(text)).isEqualTo(node);
        }
    }
}
