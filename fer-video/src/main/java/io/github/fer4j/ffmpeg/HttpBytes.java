package io.github.fer4j.ffmpeg;

import java.io.IOException;
import java.net.URL;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** What an HTTP server answers. Goes to another place by asking again. For one thread at a time. */
final class HttpBytes implements ByteSource {

    private final StreamAddress origin;
    private final Interruption interruption;
    private final URL url;
    private final long size;
    private final boolean seekable;
    private @Nullable HttpAnswer answer;
    private long position;

    /**
     * Asks for an address; follows redirects as far as the origin's reach allows.
     *
     * @throws IOException if there is no answer, or none that may be used
     */
    HttpBytes(StreamAddress origin, URL url, long offset, Interruption interruption) throws IOException {
        this.origin = origin;
        this.interruption = interruption;
        HttpAnswer first = new HttpAnswer(origin, url, offset, interruption);
        answer = first;
        this.url = first.url();
        size = first.size();
        seekable = first.isSeekable();
        position = offset;
    }

    /** Where the redirects led. */
    URL url() {
        return url;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        HttpAnswer current = answer;
        if (current == null) {
            current = new HttpAnswer(origin, url, position, interruption);
            answer = current;
        }
        int count = current.read(into);
        position += Math.max(0, count);
        return count;
    }

    @Override
    public void seek(long wanted) throws IOException {
        if (wanted == position) {
            return;
        }
        if (!seekable) {
            throw new IOException("the server sends " + url + " from the beginning only");
        }
        close();
        position = wanted;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public boolean isSeekable() {
        return seekable;
    }

    @Override
    public void close() {
        if (answer != null) {
            answer.close();
            answer = null;
        }
    }
}
