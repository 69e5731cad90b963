/** Providers of the OpenCV parts for {@link java.util.ServiceLoader}. */
@NullMarked
package io.github.fer4j.opencv.provider;

import org.jspecify.annotations.NullMarked;
