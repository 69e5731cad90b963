package io.github.fer4j.cli;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs the program with every way to the network blocked and reported on the standard error. */
public final class OfflineMain {

    /** Begins the line that reports an attempt. */
    static final String ATTEMPT = "ATTEMPT TO REACH THE NETWORK: ";

    private static final Set<String> PROTOCOLS = Set.of("http", "https", "ftp");

    private OfflineMain() {}

    /**
     * Blocks, then runs.
     *
     * @param args of the program
     * @throws IOException never
     */
    @SuppressWarnings("deprecation") // There is no other way to see every socket of a process.
    public static void main(String[] args) throws IOException {
        Socket.setSocketImplFactory(() -> {
            throw attempt("a socket");
        });
        ProxySelector.setDefault(new NoProxy());
        URL.setURLStreamHandlerFactory(protocol -> PROTOCOLS.contains(protocol) ? new NoHandler() : null);
        Fer.main(args);
    }

    /** Reports and fails. */
    static IllegalStateException attempt(String what) {
        IllegalStateException exception = new IllegalStateException(ATTEMPT + what);
        exception.printStackTrace();
        return exception;
    }

    private static final class NoHandler extends URLStreamHandler {

        @Override
        protected URLConnection openConnection(URL url) {
            throw attempt(url.toString());
        }
    }

    private static final class NoProxy extends ProxySelector {

        @Override
        public List<Proxy> select(@Nullable URI uri) {
            throw attempt(String.valueOf(uri));
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException failure) {
            throw attempt(uri.toString());
        }
    }
}
