/** How a network is trained, as values: settings, history, optimizer. */
@NullMarked
package io.github.fer4j.model.training;

import org.jspecify.annotations.NullMarked;
