/** Shared by the modules of fer4j and not part of the API: how models and checkpoints are stored. */
@NullMarked
package io.github.fer4j.model.format;

import org.jspecify.annotations.NullMarked;
