/** Random changes to training pictures that leave the emotion as it is. */
@NullMarked
package io.github.fer4j.augment;

import org.jspecify.annotations.NullMarked;
