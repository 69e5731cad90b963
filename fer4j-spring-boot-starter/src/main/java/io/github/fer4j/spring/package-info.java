/** A recognizer as a bean of Spring Boot, with JSON, problem details, health and metrics. */
@NullMarked
package io.github.fer4j.spring;

import org.jspecify.annotations.NullMarked;
