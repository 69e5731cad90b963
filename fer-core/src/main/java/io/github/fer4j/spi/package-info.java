/**
 * Interfaces for those who provide detectors, preprocessors, classifiers, image readers or video readers on the class
 * path. Users of the library do not need them.
 */
@NullMarked
package io.github.fer4j.spi;

import org.jspecify.annotations.NullMarked;
