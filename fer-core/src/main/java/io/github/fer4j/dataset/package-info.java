/** Labelled faces for training and evaluation: FER2013 in its forms, and folders of pictures. */
@NullMarked
package io.github.fer4j.dataset;

import org.jspecify.annotations.NullMarked;
