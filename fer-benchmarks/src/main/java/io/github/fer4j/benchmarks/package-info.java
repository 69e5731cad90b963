/** JMH benchmarks of the stages and of the whole way from a photo to emotions. */
@NullMarked
package io.github.fer4j.benchmarks;

import org.jspecify.annotations.NullMarked;
