package io.github.fer4j.cli;

import java.net.ProtocolFamily;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;

/** Blocks and reports network channels; the Java runtime makes it if a system property names it. */
public final class NoChannels extends SelectorProvider {

    /** For the Java runtime. */
    public NoChannels() {}

    @Override
    public DatagramChannel openDatagramChannel() {
        throw OfflineMain.attempt("a datagram channel");
    }

    @Override
    public DatagramChannel openDatagramChannel(ProtocolFamily family) {
        throw OfflineMain.attempt("a datagram channel");
    }

    @Override
    public Pipe openPipe() {
        throw OfflineMain.attempt("a pipe");
    }

    @Override
    public AbstractSelector openSelector() {
        throw OfflineMain.attempt("a selector");
    }

    @Override
    public ServerSocketChannel openServerSocketChannel() {
        throw OfflineMain.attempt("a server socket channel");
    }

    @Override
    public SocketChannel openSocketChannel() {
        throw OfflineMain.attempt("a socket channel");
    }
}
