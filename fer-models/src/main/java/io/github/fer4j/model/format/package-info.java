/** Shared by the modules of fer4j, not part of the API: archives of JSON and tensors. */
@NullMarked
package io.github.fer4j.model.format;

import org.jspecify.annotations.NullMarked;
