package io.github.fer4j.jackson;

import static io.github.fer4j.support.ResultsSchema.problems;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.fer4j.emotion.FaceEmotion;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaTest {

    private static final ObjectMapper MAPPER =
            JsonMapper.builder().addModule(new FerModule()).build();

    @Test
    void whatIsWrittenFollowsTheSchema() throws Exception {
        for (Map.Entry<String, Object> result : Map.<String, Object>of(
                        "face", Samples.FACE,
                        "trackedFace", Samples.frame().faces().get(1),
                        "frame", Samples.frame(),
                        "summary", Samples.summary(),
                        "metrics", Samples.evaluation().metrics(),
                        "evaluation", Samples.evaluation())
                .entrySet()) {
            assertThat(problems(result.getKey(), MAPPER.writeValueAsString(result.getValue())))
                    .isEmpty();
        }
        assertThat(problems("summary", MAPPER.writeValueAsString(Samples.emptySummary())))
                .isEmpty();
        for (FaceEmotion face : List.of(Samples.UNCERTAIN, Samples.MEASURED, Samples.MEASURED_WITHOUT_EYES)) {
            assertThat(problems("face", MAPPER.writeValueAsString(face))).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "\"x\":1,|",
                "\"width\":3|\"width\":0",
                "\"awe\":0.625|\"awe\":1.5",
                "\"awe\":0.625|\"uncertain\":0.625",
                "\"emotion\":\"awe\"|\"emotion\":\" \"",
                "\"scores\"|\"probabilities\"",
                "\"size\":24,|",
                "\"sharpness\":0.5|\"sharpness\":1.5",
                "\"roll\":-12.5|\"roll\":-200",
            })
    void whatIsInvalidDoesNot(String part, String spoilt) throws Exception {
        String json = MAPPER.writeValueAsString(Samples.MEASURED);
        String invalid = json.replace(part, spoilt == null ? "" : spoilt);
        assertThat(invalid).isNotEqualTo(json);
        assertThat(problems("face", invalid)).isNotEmpty();
    }
}
