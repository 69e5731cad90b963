/** Pictures and places in them: pixels in bytes, boxes with exclusive right and bottom edges. */
@NullMarked
package io.github.fer4j.image;

import org.jspecify.annotations.NullMarked;
