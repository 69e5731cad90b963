package io.github.fer4j.cli.video;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class SummaryJsonTest {

    @Test
    void tellsAllOfIt() throws JsonProcessingException {
        JsonNode json = new ObjectMapper().readTree(SummaryJson.of(Summaries.withTracks(2)));
        assertThat(json.get("source").get("duration").asDouble()).isEqualTo(120);
        assertThat(json.get("ending").asText()).isEqualTo("end");
        assertThat(json.get("frames").get("processed").asLong()).isEqualTo(3000);
        assertThat(json.get("framesPerSecond").asDouble()).isEqualTo(75);
        assertThat(json.get("latency").get("maximum").asDouble()).isEqualTo(0.21);
        assertThat(json.get("timeShare").get("happiness").asDouble()).isEqualTo(0.75);
        assertThat(json.get("tracks")).hasSize(2);
        assertThat(json.get("tracks").get(1).get("visible").asDouble()).isEqualTo(30);
        assertThat(json.get("tracks").get(1).get("meanScores")).hasSize(7);
    }
}
