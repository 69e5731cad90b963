/** The command {@code detect-eval}: how well detectors find labelled faces. */
@NullMarked
package io.github.fer4j.cli.detect;

import org.jspecify.annotations.NullMarked;
