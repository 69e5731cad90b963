/** For providers of detectors, preprocessors, classifiers, picture and video readers; users of the library need none of it. */
@NullMarked
package io.github.fer4j.spi;

import org.jspecify.annotations.NullMarked;
