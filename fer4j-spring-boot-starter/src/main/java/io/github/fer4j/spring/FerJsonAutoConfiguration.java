package io.github.fer4j.spring;

import io.github.fer4j.jackson.FerModule;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The results as JSON, for the mappers of Boot 3 (Jackson 2) and Boot 4 (Jackson 3). */
@AutoConfiguration
public class FerJsonAutoConfiguration {

    /** Used by Spring. */
    FerJsonAutoConfiguration() {}

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(com.fasterxml.jackson.databind.ObjectMapper.class)
    static class Jackson2 {

        @Bean
        @ConditionalOnMissingBean
        FerModule ferJackson2Module() {
            return new FerModule();
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(tools.jackson.databind.ObjectMapper.class)
    static class Jackson3 {

        @Bean
        @ConditionalOnMissingBean
        io.github.fer4j.jackson.v3.FerModule ferJackson3Module() {
            return new io.github.fer4j.jackson.v3.FerModule();
        }
    }
}
