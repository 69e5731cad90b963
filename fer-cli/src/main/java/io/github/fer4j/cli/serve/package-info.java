/** The command {@code serve}: recognition as a service with a REST API and a page for the browser. */
@NullMarked
package io.github.fer4j.cli.serve;

import org.jspecify.annotations.NullMarked;
