package io.github.fer4j.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.PackageVersion;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import com.fasterxml.jackson.databind.jsontype.PolymorphicTypeValidator;
import io.github.fer4j.emotion.FaceEmotion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The build runs it with the oldest and the newest Jackson 2 as well. */
class Jackson2Test extends ResultsJsonContract {

    private static final ObjectMapper MAPPER = new ObjectMapper().findAndRegisterModules();
    private static final PolymorphicTypeValidator ALL = BasicPolymorphicTypeValidator.builder()
            .allowIfBaseType(Object.class)
            .build();

    @Override
    String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new AssertionError(value.toString(), e);
        }
    }

    @Override
    <T> T read(String json, Class<T> type) throws JsonProcessingException {
        return MAPPER.readValue(json, type);
    }

    @Override
    Object throughTyped(Object value) {
        ObjectMapper typed = JsonMapper.builder()
                .addModule(new FerModule())
                .activateDefaultTyping(ALL, ObjectMapper.DefaultTyping.NON_FINAL)
                .build();
        try {
            return typed.readValue(typed.writeValueAsString(new Object[] {value}), Object[].class)[0];
        } catch (JsonProcessingException e) {
            throw new AssertionError(value.toString(), e);
        }
    }

    @Override
    Class<? extends Exception> mappingError() {
        return JsonMappingException.class;
    }

    @Test
    @EnabledIfSystemProperty(named = "expected.jackson", matches = ".+")
    void itRunsWithTheVersionThatTheBuildAsksFor() {
        assertThat(PackageVersion.VERSION).hasToString(System.getProperty("expected.jackson"));
    }

    @Test
    void whatTheMapperLeavesOutElsewhereIsWritten() throws JsonProcessingException {
        ObjectMapper sparing = JsonMapper.builder()
                .addModule(new FerModule())
                .defaultPropertyInclusion(
                        JsonInclude.Value.construct(JsonInclude.Include.NON_DEFAULT, JsonInclude.Include.NON_DEFAULT))
                .build();
        assertThat(sparing.writeValueAsString(Samples.emptySummary())).isEqualTo(write(Samples.emptySummary()));
    }

    @Test
    void aFailureTellsItsPlaceAndClass() {
        assertThatThrownBy(() -> MAPPER.readValue("{\"face\":{}}", Holder.class))
                .isInstanceOf(ValueInstantiationException.class)
                .hasMessageContaining("no valid FaceEmotion: \"emotion\" is missing")
                .hasMessageContaining("Holder[\"face\"]");
    }

    private record Holder(FaceEmotion face) {}
}
