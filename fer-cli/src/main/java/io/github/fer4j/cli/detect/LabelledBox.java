package io.github.fer4j.cli.detect;

import io.github.fer4j.image.Box;
import io.github.fer4j.image.Eyes;
import java.util.Optional;

/**
 * Where a face is.
 *
 * @param box in pixels of the picture; may reach beyond it
 * @param eyes in pixels of the picture; empty if they are not labelled
 */
record LabelledBox(Box box, Optional<Eyes> eyes) {}
