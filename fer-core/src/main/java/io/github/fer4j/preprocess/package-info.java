/** Preprocessing: a face is aligned, its brightness corrected, and it becomes the 48x48 grey picture that a network expects. */
@NullMarked
package io.github.fer4j.preprocess;

import org.jspecify.annotations.NullMarked;
