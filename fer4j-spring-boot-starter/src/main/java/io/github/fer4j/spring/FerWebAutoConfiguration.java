package io.github.fer4j.spring;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ProblemDetail;

/** Answers for pictures that cannot be read and recognitions that are refused, in web applications. */
@AutoConfiguration
@ConditionalOnWebApplication
@ConditionalOnClass(ProblemDetail.class)
@ConditionalOnProperty(name = "fer4j.problem-details", matchIfMissing = true)
public class FerWebAutoConfiguration {

    /** Used by Spring. */
    FerWebAutoConfiguration() {}

    @Bean
    @ConditionalOnMissingBean
    RecognitionProblems recognitionProblems() {
        return new RecognitionProblems();
    }
}
