/** The command {@code video}: from a recording to labelled faces over time, as files that people and programs can read. */
@NullMarked
package io.github.fer4j.cli.video;

import org.jspecify.annotations.NullMarked;
