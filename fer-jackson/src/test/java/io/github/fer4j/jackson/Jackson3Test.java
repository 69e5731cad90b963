package io.github.fer4j.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fer4j.jackson.v3.FerModule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DefaultTyping;
import tools.jackson.databind.cfg.PackageVersion;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/** The build runs it with the newest Jackson 3 as well. */
class Jackson3Test extends ResultsJsonContract {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().findAndAddModules().build();

    @Override
    String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    @Override
    <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    @Override
    Object throughTyped(Object value) {
        JsonMapper typed = JsonMapper.builder()
                .addModule(new FerModule())
                .activateDefaultTyping(
                        BasicPolymorphicTypeValidator.builder()
                                .allowIfBaseType(Object.class)
                                .build(),
                        DefaultTyping.NON_FINAL_AND_ENUMS)
                .build();
        return typed.readValue(typed.writeValueAsString(new Object[] {value}), Object[].class)[0];
    }

    @Override
    Class<? extends Exception> mappingError() {
        return DatabindException.class;
    }

    @Test
    @EnabledIfSystemProperty(named = "expected.jackson3", matches = ".+")
    void itRunsWithTheVersionThatTheBuildAsksFor() {
        assertThat(PackageVersion.VERSION).hasToString(System.getProperty("expected.jackson3"));
    }

    @Test
    void itWritesWhatJackson2Writes() {
        Samples.results().forEach(result -> assertThat(write(result)).isEqualTo(new Jackson2Test().write(result)));
    }
}
