package io.github.fer4j.benchmarks;

import io.github.fer4j.EmotionRecognizer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;

/**
 * Puts a running {@code fer serve} under load, and compares its pace with that of direct calls. Direct calls come first, by as
 * many threads as there are processors; then the clients, each with one request after the other. Both begin with some seconds
 * that are not counted, in which Java compiles. The clients take processor time too, of the same machine.
 */
final class ServiceLoad {

    private static final int OK = 200;
    private static final Duration WARM_UP = Duration.ofSeconds(10);

    private ServiceLoad() {}

    /**
     * Measures and prints.
     *
     * @param args the address of the server, such as {@code http://127.0.0.1:8080/}, a photo, the number of clients, and the
     *     seconds of each of the two parts
     */
    public static void main(String[] args) throws Exception {
        byte[] photo = Files.readAllBytes(Path.of(args[1]));
        int clients = Integer.parseInt(args[2]);
        Duration time = Duration.ofSeconds(Long.parseLong(args[3]));
        double direct = direct(photo, time);
        Map<Integer, LongAdder> answers = new ConcurrentHashMap<>();
        double served = served(URI.create(args[0] + "v1/recognize"), photo, clients, time, answers);
        System.out.printf(
                Locale.ROOT,
                "direct calls  %8.1f pictures a second%n%2d clients    %8.1f pictures a second, %.2f times that%nanswers       %s%n",
                direct,
                clients,
                served,
                served / direct,
                answers);
    }

    private static double direct(byte[] photo, Duration time) throws Exception {
        try (EmotionRecognizer recognizer = EmotionRecognizer.builder().build()) {
            recognizer.recognize(photo);
            LongAdder done = new LongAdder();
            return warmPace(Runtime.getRuntime().availableProcessors(), time, done, () -> {
                recognizer.recognize(photo);
                done.increment();
                return null;
            });
        }
    }

    private static double served(URI address, byte[] photo, int clients, Duration time, Map<Integer, LongAdder> answers)
            throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(address)
                .POST(HttpRequest.BodyPublishers.ofByteArray(photo))
                .build();
        LongAdder done = new LongAdder();
        return warmPace(clients, time, done, () -> {
            int status = status(client, request);
            answers.computeIfAbsent(status, any -> new LongAdder()).increment();
            if (status == OK) {
                done.increment();
            }
            return null;
        });
    }

    /** A refused client waits as it is told to. */
    private static int status(HttpClient client, HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<Void> answer = client.send(request, HttpResponse.BodyHandlers.discarding());
        long seconds = answer.headers().firstValueAsLong("Retry-After").orElse(0);
        Thread.sleep(Duration.ofSeconds(seconds).toMillis());
        return answer.statusCode();
    }

    private static double warmPace(int threads, Duration time, LongAdder done, Callable<Void> work) throws Exception {
        pace(threads, WARM_UP, done, work);
        done.reset();
        return pace(threads, time, done, work);
    }

    private static double pace(int threads, Duration time, LongAdder done, Callable<Void> work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        long start = System.nanoTime();
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            all.add(pool.submit(() -> {
                while (System.nanoTime() - start < time.toNanos()) {
                    work.call();
                }
                return null;
            }));
        }
        for (Future<?> one : all) {
            one.get();
        }
        pool.shutdown();
        return done.sum() / ((System.nanoTime() - start) / 1e9);
    }
}
