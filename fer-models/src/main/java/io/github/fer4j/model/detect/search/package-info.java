/**
 * How two networks find faces in a grey picture: proposals on a pyramid, then a look at each upright-turned window. It
 * computes with any engine, so that training and detection see the same. Not for users.
 */
@NullMarked
package io.github.fer4j.model.detect.search;

import org.jspecify.annotations.NullMarked;
