/** The command {@code camera}: a window with the live picture, its faces and their emotions. */
@NullMarked
package io.github.fer4j.cli.camera;

import org.jspecify.annotations.NullMarked;
