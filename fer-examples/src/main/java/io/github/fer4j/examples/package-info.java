/** Short programs to copy from. Each has a main method and shows one job. */
@NullMarked
package io.github.fer4j.examples;

import org.jspecify.annotations.NullMarked;
