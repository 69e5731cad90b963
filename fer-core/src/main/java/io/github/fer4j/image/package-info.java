/**
 * Pictures in memory, and positions in them. A box excludes its right and bottom edges.
 *
 * @serial exclude
 */
@NullMarked
package io.github.fer4j.image;

import org.jspecify.annotations.NullMarked;
