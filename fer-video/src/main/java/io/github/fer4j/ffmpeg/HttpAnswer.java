package io.github.fer4j.ffmpeg;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.Authenticator;
import java.net.HttpURLConnection;
import java.net.PasswordAuthentication;
import java.net.URL;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One answer over HTTP from its beginning to its end. A thread of its own reads it ahead, so that whoever waits for it
 * can be interrupted. For one thread at a time.
 */
final class HttpAnswer implements AutoCloseable {

    private static final int MOST_HOPS = 8;
    private static final int CHUNK_BYTES = 1 << 16;
    private static final int CHUNKS_AHEAD = 16;
    private static final long CHECK_MILLIS = 50;
    private static final int PARTIAL = 206;
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Chunk END = new Chunk(ByteBuffer.allocate(0), true);

    private final StreamAddress origin;
    private final long offset;
    private final Interruption interruption;
    private final BlockingQueue<Chunk> chunks = new ArrayBlockingQueue<>(CHUNKS_AHEAD);
    private final Thread reader;
    private volatile @Nullable HttpURLConnection connection;
    private volatile @Nullable IOException failure;
    private volatile boolean closed;
    private Chunk current = END;

    /**
     * Asks for an address and waits for the answer's head.
     *
     * @throws IOException if there is none in time, a redirect leads where it may not, or the server refuses
     */
    HttpAnswer(StreamAddress origin, URL url, long offset, Interruption interruption) throws IOException {
        this.origin = origin;
        this.offset = offset;
        this.interruption = interruption;
        reader = new Thread(() -> readAhead(url), "fer4j-http");
        reader.setDaemon(true);
        reader.start();
        try {
            // The head is known when the first chunk is, even if it is empty.
            current = next();
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    URL url() {
        return head().getURL();
    }

    /** All bytes of the resource, not of this answer only; or {@link ByteSource#UNKNOWN}. */
    long size() {
        long length = head().getContentLengthLong();
        return length < 0 ? ByteSource.UNKNOWN : offset + length;
    }

    boolean isSeekable() {
        return size() >= 0 && (isPartial() || "bytes".equalsIgnoreCase(head().getHeaderField("Accept-Ranges")));
    }

    /** As {@link ByteSource#read}. */
    int read(ByteBuffer into) throws IOException {
        while (!current.bytes.hasRemaining()) {
            if (current.isLast) {
                return -1;
            }
            current = next();
        }
        ByteBuffer bytes = current.bytes;
        int count = Math.min(into.remaining(), bytes.remaining());
        into.put(bytes.slice(bytes.position(), count));
        bytes.position(bytes.position() + count);
        return count;
    }

    @Override
    public void close() {
        closed = true;
        // The reader hangs up. Where it waits for data, that may last until its timeout; hanging up here would wait,
        // too.
        reader.interrupt();
    }

    private HttpURLConnection head() {
        HttpURLConnection answered = connection;
        if (answered == null) {
            throw new IllegalStateException("no answer yet");
        }
        return answered;
    }

    private boolean isPartial() {
        try {
            return head().getResponseCode() == PARTIAL;
        } catch (IOException e) {
            return false;
        }
    }

    private Chunk next() throws IOException {
        try {
            while (!interruption.isDue()) {
                Chunk chunk = chunks.poll(CHECK_MILLIS, TimeUnit.MILLISECONDS);
                if (chunk != null && chunk.isLast && failure != null) {
                    chunks.offer(END);
                    throw new IOException(failure.getMessage(), failure);
                }
                if (chunk != null) {
                    return chunk;
                }
            }
            throw new InterruptedIOException("ended while waiting for data");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for data");
        }
    }

    private void readAhead(URL url) {
        try {
            try (InputStream body = ask(url)) {
                chunks.put(new Chunk(ByteBuffer.allocate(0), false));
                byte[] bytes = new byte[CHUNK_BYTES];
                for (int count = body.read(bytes); count >= 0 && !closed; count = body.read(bytes)) {
                    chunks.put(new Chunk(ByteBuffer.wrap(Arrays.copyOf(bytes, count)), false));
                }
            } catch (IOException e) {
                failure = e;
            }
            chunks.put(END);
        } catch (InterruptedException e) {
            // Closed: nobody waits for more.
            Thread.currentThread().interrupt();
        } finally {
            HttpURLConnection open = connection;
            if (open != null) {
                open.disconnect();
            }
        }
    }

    private InputStream ask(URL url) throws IOException {
        URL hop = url;
        for (int i = 0; i <= MOST_HOPS; i++) {
            origin.requireReached(hop);
            HttpURLConnection asked = connect(hop);
            int status = asked.getResponseCode();
            String location = asked.getHeaderField("Location");
            if (!REDIRECTS.contains(status) || location == null) {
                requireGood(asked, status);
                return asked.getInputStream();
            }
            asked.disconnect();
            hop = new URL(hop, location);
        }
        throw new IOException(MOST_HOPS + " redirects lead to no answer");
    }

    private HttpURLConnection connect(URL hop) throws IOException {
        // Of an address over HTTP, as was checked.
        HttpURLConnection asked = (HttpURLConnection) hop.openConnection();
        connection = asked;
        if (closed) {
            throw new IOException("closed");
        }
        asked.setInstanceFollowRedirects(false);
        asked.setUseCaches(false);
        // Longer than the reader's own patience, which ends with a clear error: this one is for threads left behind.
        int longest = (int)
                Math.min(Integer.MAX_VALUE, 1000 + 2 * interruption.patience().toMillis());
        asked.setConnectTimeout(longest);
        asked.setReadTimeout(longest);
        asked.setRequestProperty("User-Agent", "fer4j");
        asked.setRequestProperty("Range", "bytes=" + offset + "-");
        String user = origin.userInfo();
        if (user != null && origin.isHostOf(hop)) {
            asked.setAuthenticator(new UserInfo(user));
        }
        return asked;
    }

    private void requireGood(HttpURLConnection asked, int status) throws IOException {
        if (status / 100 != 2) {
            throw new IOException("the server answers " + status + " " + asked.getResponseMessage());
        }
        if (offset > 0 && status != PARTIAL) {
            throw new IOException("the server sends it from the beginning only");
        }
    }

    /** Bytes of the answer; the last one has none. */
    private record Chunk(ByteBuffer bytes, boolean isLast) {}

    /** User name and password as the address gives them. */
    private static final class UserInfo extends Authenticator {

        private final String[] parts;

        UserInfo(String userInfo) {
            parts = userInfo.split(":", 2);
        }

        @Override
        protected PasswordAuthentication getPasswordAuthentication() {
            return new PasswordAuthentication(parts[0], (parts.length > 1 ? parts[1] : "").toCharArray());
        }
    }
}
