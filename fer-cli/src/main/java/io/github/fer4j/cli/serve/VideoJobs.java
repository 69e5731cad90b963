package io.github.fer4j.cli.serve;

import io.github.fer4j.EmotionRecognizer;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * The videos that were uploaded, recognised one after the other. Results are kept for a while, or until they are deleted.
 * Thread-safe.
 */
final class VideoJobs implements AutoCloseable {

    private static final int ID_BYTES = 16;
    private static final int RETRY_SECONDS = 30;
    private static final long SWEEP_SECONDS = 10;

    private final EmotionRecognizer recognizer;
    private final WorkFolder work;
    private final VideoJob.Limit limit;
    private final int most;
    private final Duration kept;
    private final Map<String, VideoJob> jobs = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final ScheduledExecutorService worker =
            Executors.newSingleThreadScheduledExecutor(task -> DaemonThread.create("fer4j-videos", task));
    private final ScheduledExecutorService sweeper =
            Executors.newSingleThreadScheduledExecutor(task -> DaemonThread.create("fer4j-sweeper", task));
    private final ScheduledFuture<?> sweeping;

    /**
     * None yet.
     *
     * @param most how many are kept, waiting, running and done
     * @param kept how long results stay
     */
    VideoJobs(EmotionRecognizer recognizer, WorkFolder work, VideoJob.Limit limit, int most, Duration kept) {
        this.recognizer = recognizer;
        this.work = work;
        this.limit = limit;
        this.most = most;
        this.kept = kept;
        sweeping = sweeper.scheduleWithFixedDelay(this::sweep, SWEEP_SECONDS, SWEEP_SECONDS, TimeUnit.SECONDS);
    }

    /**
     * Makes room for a video.
     *
     * @return to be filled with an upload and then either {@link #submit submitted} or {@link #remove removed}
     * @throws Problem 429 if there is no room
     */
    VideoJob reserve() {
        synchronized (jobs) {
            if (jobs.size() >= most) {
                throw Problem.busy(
                        429, "The server keeps as many videos as it may; delete one or try later.", RETRY_SECONDS);
            }
            byte[] id = new byte[ID_BYTES];
            random.nextBytes(id);
            String name = HexFormat.of().formatHex(id);
            Path folder = work.make(name);
            VideoJob job = new VideoJob(name, folder);
            jobs.put(name, job);
            return job;
        }
    }

    void submit(VideoJob job) {
        worker.execute(() -> {
            job.recognize(recognizer, limit);
            if (!jobs.containsKey(job.id())) {
                job.remove();
            }
        });
    }

    Optional<VideoJob> find(String id) {
        return Optional.ofNullable(jobs.get(id));
    }

    int unfinished() {
        return (int) jobs.values().stream().filter(VideoJob::isUnfinished).count();
    }

    /** Ends and forgets a video. Its files go when nothing writes to them any more. */
    void remove(VideoJob job) {
        job.cancel();
        jobs.remove(job.id());
        if (!job.isRunning()) {
            job.remove();
        }
    }

    private void sweep() {
        Instant oldest = Instant.now().minus(kept);
        jobs.values().stream().filter(job -> job.endedBefore(oldest)).forEach(this::remove);
    }

    /** Ends all, and waits for the one that is running. */
    @Override
    public void close() {
        jobs.values().forEach(VideoJob::cancel);
        sweeping.cancel(false);
        sweeper.shutdown();
        worker.shutdown();
        try {
            if (!worker.awaitTermination(1, TimeUnit.MINUTES)) {
                worker.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
