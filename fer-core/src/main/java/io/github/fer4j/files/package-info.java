/**
 * Shared by the modules of fer4j, not part of the API: where native libraries are unpacked, files that appear in
 * full or not at all, names of picture files.
 */
@NullMarked
package io.github.fer4j.files;

import org.jspecify.annotations.NullMarked;
