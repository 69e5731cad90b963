/**
 * How good the picture of a face is, and so how far its emotion can be trusted.
 *
 * @serial exclude
 */
@NullMarked
package io.github.fer4j.quality;

import org.jspecify.annotations.NullMarked;
