package io.github.fer4j.spark.internal;

import io.github.fer4j.spark.options.VideoSampling;
import java.time.Duration;

/**
 * A span of a video. The last one has no end, for a file may be longer than it says.
 *
 * @param path of the video
 * @param part its number, from 0
 * @param parts how many there are
 */
record VideoPart(String path, int part, int parts) {

    Duration from(VideoSampling sampling) {
        return sampling.part().multipliedBy(part);
    }

    boolean isPast(Duration time, VideoSampling sampling) {
        return part < parts - 1 && time.compareTo(sampling.part().multipliedBy(part + 1L)) >= 0;
    }
}
