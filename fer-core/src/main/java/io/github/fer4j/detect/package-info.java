/** Finding faces in a picture. */
@NullMarked
package io.github.fer4j.detect;

import org.jspecify.annotations.NullMarked;
