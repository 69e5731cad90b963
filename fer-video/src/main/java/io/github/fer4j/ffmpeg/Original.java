package io.github.fer4j.ffmpeg;

import java.nio.file.Path;
import java.time.Duration;

/**
 * The film of which another is made.
 *
 * @param file where it is
 * @param from its time at which the other one starts
 */
record Original(Path file, Duration from) {}
