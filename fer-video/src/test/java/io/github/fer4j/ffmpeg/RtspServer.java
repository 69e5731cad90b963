package io.github.fer4j.ffmpeg;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/** An RTSP server that gives every request but OPTIONS the same answer. */
final class RtspServer implements AutoCloseable {

    private final ServerSocket socket;
    private final List<String> answer;
    private final List<String> requests = new CopyOnWriteArrayList<>();

    private RtspServer(ServerSocket socket, List<String> answer) {
        this.socket = socket;
        this.answer = answer;
    }

    /** A server that runs until it is closed. */
    static RtspServer answering(String... lines) {
        try {
            RtspServer server =
                    new RtspServer(new ServerSocket(0, 10, InetAddress.getLoopbackAddress()), List.of(lines));
            Thread thread = new Thread(server::serve, "rtsp-server");
            thread.setDaemon(true);
            thread.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "rtsp://127.0.0.1:" + socket.getLocalPort() + "/live";
    }

    /** The first lines of the requests so far. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                serve(client);
            } catch (IOException e) {
                // closed by the client, or by the end of the test
            }
        }
    }

    private void serve(Socket client) throws IOException {
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        String sequence = "CSeq: 0";
        String first = null;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            if (first == null) {
                first = line;
                requests.add(line);
            } else if (line.toLowerCase(Locale.ROOT).startsWith("cseq")) {
                sequence = line;
            } else if (line.isEmpty()) {
                List<String> lines =
                        first.startsWith("OPTIONS") ? List.of("RTSP/1.0 200 OK", "Public: DESCRIBE") : answer;
                String text = lines.get(0) + "\r\n" + sequence + "\r\n"
                        + String.join("\r\n", lines.subList(1, lines.size())) + "\r\n\r\n";
                client.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
                first = null;
            }
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
