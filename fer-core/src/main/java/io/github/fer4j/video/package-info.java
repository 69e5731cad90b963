/**
 * Video: where frames come from, what is recognised in them, and where results go.
 *
 * @serial exclude
 */
@NullMarked
package io.github.fer4j.video;

import org.jspecify.annotations.NullMarked;
