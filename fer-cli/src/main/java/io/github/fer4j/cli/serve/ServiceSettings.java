package io.github.fer4j.cli.serve;

import io.github.fer4j.limit.Limits;
import java.nio.file.Path;
import java.time.Duration;

/**
 * What a service allows. Immutable.
 *
 * @param host the address to listen to
 * @param port 0 for any that is free
 * @param access who may use it
 * @param concurrency recognitions at once
 * @param queue requests that wait for them
 * @param patience how long a request waits
 * @param pictureBytes of an uploaded picture
 * @param videoBytes of an uploaded video
 * @param videos that are kept at once
 * @param videoTime the longest recognition of a video
 * @param kept how long the results of a video stay
 * @param cameras browsers that are live at once
 * @param limits what pictures and videos may demand
 * @param work where uploaded videos and their results are
 */
record ServiceSettings(
        String host,
        int port,
        AccessRules access,
        int concurrency,
        int queue,
        Duration patience,
        long pictureBytes,
        long videoBytes,
        int videos,
        Duration videoTime,
        Duration kept,
        int cameras,
        Limits limits,
        Path work) {}
