package io.github.fer4j.cli.detect;

import java.nio.file.Path;
import java.util.List;

/**
 * A picture and all faces in it.
 *
 * @param file the picture
 * @param faces none for a picture without faces
 */
record BoxedPhoto(Path file, List<LabelledBox> faces) {}
