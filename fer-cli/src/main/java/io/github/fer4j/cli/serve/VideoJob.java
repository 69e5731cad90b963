package io.github.fer4j.cli.serve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fer4j.EmotionRecognizer;
import io.github.fer4j.VideoRecognition;
import io.github.fer4j.cli.options.Json;
import io.github.fer4j.cli.video.VideoResults;
import io.github.fer4j.error.VideoException;
import io.github.fer4j.limit.Limits;
import io.github.fer4j.video.VideoProgress;
import io.github.fer4j.video.VideoSummary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A video that was uploaded, and what became of it. Its files are in a folder of its own. Thread-safe. */
final class VideoJob {

    private static final Logger LOGGER = LoggerFactory.getLogger(VideoJob.class);

    private final String id;
    private final Path folder;
    private State state = State.WAITING;
    private @Nullable VideoProgress progress;
    private @Nullable VideoRecognition run;
    private @Nullable String failure;
    private @Nullable Instant deadline;
    private @Nullable Instant ended;

    VideoJob(String id, Path folder) {
        this.id = id;
        this.folder = folder;
    }

    String id() {
        return id;
    }

    /** Where the upload is. */
    Path upload() {
        return folder.resolve("upload");
    }

    /** Recognises the video; called once, by one thread. What goes wrong is kept for the client. */
    void recognize(EmotionRecognizer recognizer, Limit limit) {
        if (!begin()) {
            return;
        }
        try (VideoResults results = VideoResults.create(upload(), folder, recognizer.labels(), limit.limits())) {
            VideoRecognition video = results.recognition(recognizer).onProgress(this::progressed);
            started(video, limit.time());
            VideoSummary summary = video.run();
            results.finish(summary);
            if (summary.ending() == VideoSummary.Ending.END) {
                boolean damaged = summary.damage().isPresent();
                end(State.DONE, damaged ? "The video is damaged; results go up to the damage." : null);
            } else {
                end(State.FAILED, "The video took longer than this server allows, or the server was stopped.");
            }
        } catch (VideoException e) {
            LOGGER.info("video {} cannot be used: {}", id, e.getMessage());
            end(
                    State.FAILED,
                    "The upload is not a video, is damaged from the beginning, or is of a kind that is not read.");
        } catch (RuntimeException e) {
            LOGGER.error("video {} failed", id, e);
            end(State.FAILED, "The video could not be recognised; the server's log has the reason.");
        } finally {
            forgetUpload();
        }
    }

    private synchronized boolean begin() {
        if (state != State.WAITING) {
            return false;
        }
        state = State.RUNNING;
        return true;
    }

    private synchronized void started(VideoRecognition video, Duration most) {
        run = video;
        deadline = Instant.now().plus(most);
        if (state == State.CANCELLED) {
            video.cancel();
        }
    }

    private synchronized void progressed(VideoProgress now) {
        progress = now;
        if (run != null && deadline != null && Instant.now().isAfter(deadline)) {
            run.cancel();
        }
    }

    private synchronized void end(State how, @Nullable String reason) {
        if (state == State.RUNNING) {
            state = how;
        }
        failure = reason;
        run = null;
        ended = Instant.now();
    }

    private void forgetUpload() {
        try {
            Files.deleteIfExists(upload());
        } catch (IOException e) {
            LOGGER.warn("cannot remove the upload of video {}: {}", id, e.toString());
        }
    }

    /** Ends it as soon as possible. */
    synchronized void cancel() {
        if (state == State.WAITING || state == State.RUNNING) {
            state = State.CANCELLED;
            ended = Instant.now();
        }
        if (run != null) {
            run.cancel();
        }
    }

    synchronized boolean isUnfinished() {
        return state == State.WAITING || state == State.RUNNING;
    }

    /** Whether a thread may still write to its folder. */
    synchronized boolean isRunning() {
        return run != null;
    }

    synchronized boolean endedBefore(Instant time) {
        return ended != null && ended.isBefore(time);
    }

    /** A file of results, once all are complete. */
    synchronized Optional<Path> result(String name) {
        Path file = folder.resolve(name);
        return state == State.DONE && VideoResults.NAMES.contains(name) && Files.exists(file)
                ? Optional.of(file)
                : Optional.empty();
    }

    /** What clients are told. */
    synchronized ObjectNode json() {
        ObjectNode json = Json.object().put("id", id).put("state", state.name().toLowerCase(Locale.ROOT));
        VideoProgress known = progress;
        if (known != null) {
            json.put("frames", known.frames()).put("framesPerSecond", Json.rounded(known.framesPerSecond(), 1));
            known.share().ifPresent(share -> json.put("share", state == State.DONE ? 1 : Json.rounded(share, 4)));
        }
        if (failure != null) {
            json.put("detail", failure);
        }
        if (state == State.DONE) {
            ObjectNode results = json.putObject("results");
            for (String name : VideoResults.NAMES) {
                results.put(name, "/v1/videos/" + id + "/" + name);
            }
        }
        return json;
    }

    /** Removes its files. */
    void remove() {
        WorkFolder.remove(folder);
    }

    private enum State {
        WAITING,
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }

    /**
     * What a video may demand.
     *
     * @param limits on what is decoded
     * @param time of its recognition
     */
    record Limit(Limits limits, Duration time) {}
}
