/** What is published, as those who use it see it. */
@NullMarked
package io.github.fer4j.consumers;

import org.jspecify.annotations.NullMarked;
