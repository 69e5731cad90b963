/** Reading and writing picture files. */
@NullMarked
package io.github.fer4j.opencv.image;

import org.jspecify.annotations.NullMarked;
