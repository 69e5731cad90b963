/** Networks as data: layers, topologies, shape inference and summaries, independent of any engine. */
@NullMarked
package io.github.fer4j.network;

import org.jspecify.annotations.NullMarked;
