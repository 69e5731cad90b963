/** Counts, the formulas over them, and the evaluation that prints both. */
@NullMarked
package io.github.fer4j.evaluate;

import org.jspecify.annotations.NullMarked;
