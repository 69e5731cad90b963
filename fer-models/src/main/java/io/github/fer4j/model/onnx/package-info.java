/** Models as ONNX, for other programs and engines. */
@NullMarked
package io.github.fer4j.model.onnx;

import org.jspecify.annotations.NullMarked;
