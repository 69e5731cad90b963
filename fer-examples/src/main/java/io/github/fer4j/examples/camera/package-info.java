/** The command {@code camera}: a window with the live picture, its faces and their emotions. */
@NullMarked
package io.github.fer4j.examples.camera;

import org.jspecify.annotations.NullMarked;
