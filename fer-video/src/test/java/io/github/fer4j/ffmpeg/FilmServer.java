package io.github.fer4j.ffmpeg;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Sends a film over HTTP: whole, or a part of it and then nothing more without hanging up. */
final class FilmServer implements AutoCloseable {

    private final AtomicInteger requests = new AtomicInteger();
    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    FilmServer(byte[] film, boolean hangsUp) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/film", exchange -> {
            requests.incrementAndGet();
            // No length: it goes on as long as it goes on.
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                body.write(film);
                body.flush();
                if (!hangsUp) {
                    awaitEnd();
                }
            }
        });
        server.start();
    }

    /** Answers a path beside the film. */
    String serve(String path, byte[] content) {
        server.createContext(path, exchange -> {
            requests.incrementAndGet();
            exchange.sendResponseHeaders(200, content.length);
            try (OutputStream body = exchange.getResponseBody()) {
                body.write(content);
            }
        });
        return address().replace("/film", path);
    }

    /** Leads from a path to another address. */
    String redirect(String path, String address) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().add("Location", address);
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        return address().replace("/film", path);
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/film";
    }

    /** How often the film was asked for. */
    int requests() {
        return requests.get();
    }

    @Override
    public void close() {
        end.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
