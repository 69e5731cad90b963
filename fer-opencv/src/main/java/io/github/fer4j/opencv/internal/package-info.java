/** How the native library gets into the process, who owns native memory, and the service providers. Not for users. */
@NullMarked
package io.github.fer4j.opencv.internal;

import org.jspecify.annotations.NullMarked;
