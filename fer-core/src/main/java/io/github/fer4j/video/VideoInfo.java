package io.github.fer4j.video;

import java.time.Duration;
import java.util.Optional;

/**
 * What a source knows of its video before it is read.
 *
 * @param name what to call it in messages: its path, address or device
 * @param width of the upright frames, in pixels
 * @param height of the upright frames, in pixels
 * @param framesPerSecond the average rate; 0 if unknown
 * @param duration as the file states it, which may be wrong; empty if unknown or live
 * @param live whether frames come as they are taken, and are lost if nobody takes them
 */
public record VideoInfo(
        String name, int width, int height, double framesPerSecond, Optional<Duration> duration, boolean live) {}
