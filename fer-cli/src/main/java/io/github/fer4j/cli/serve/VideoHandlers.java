package io.github.fer4j.cli.serve;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Takes videos, tells how they go, and hands out results. Thread-safe. */
final class VideoHandlers {

    private static final Map<String, String> TYPES = Map.of(
            ".mp4", "video/mp4", ".csv", "text/csv; charset=utf-8", ".png", "image/png", ".json", "application/json");

    private final VideoJobs jobs;
    private final long mostBytes;

    VideoHandlers(VideoJobs jobs, long mostBytes) {
        this.jobs = jobs;
        this.mostBytes = mostBytes;
    }

    void upload(Context context) {
        VideoJob job = jobs.reserve();
        try {
            Upload.copy(context, "video", mostBytes, job.upload());
        } catch (RuntimeException | Error e) {
            jobs.remove(job);
            throw e;
        }
        jobs.submit(job);
        context.status(202).header("Location", "/v1/videos/" + job.id());
        JsonAnswer.send(context, job.json());
    }

    void status(Context context) {
        JsonAnswer.send(context, find(context).json());
    }

    void delete(Context context) {
        jobs.remove(find(context));
        context.status(204);
    }

    /** One of the files, once the video is done. */
    void result(Context context) {
        String name = context.pathParam("name");
        Path file = find(context)
                .result(name)
                .orElseThrow(() -> Problem.of(404, "No result", "There is no such result, or it is not complete yet."));
        String type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.')), "application/octet-stream");
        try {
            context.contentType(type).result(Files.newInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private VideoJob find(Context context) {
        return jobs.find(context.pathParam("id"))
                .orElseThrow(() -> Problem.of(404, "No video", "There is no such video, or it was deleted."));
    }
}
