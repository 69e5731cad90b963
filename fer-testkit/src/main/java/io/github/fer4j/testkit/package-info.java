/**
 * Contract tests for implementations of the interfaces of fer4j, and simple deterministic implementations to test
 * with.
 */
@NullMarked
package io.github.fer4j.testkit;

import org.jspecify.annotations.NullMarked;
