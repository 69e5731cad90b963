package io.github.fer4j.spi;

/**
 * The name and rank of a provider, by which one of several is chosen before it makes anything.
 *
 * <p>A provider is found by {@link java.util.ServiceLoader}. Its constructor and these two methods load no native code.
 * Implementations are thread-safe.
 */
public interface Provider {

    /**
     * A short name for logs and errors.
     *
     * @return for example {@code "network"}
     */
    String name();

    /**
     * The preference among several providers: the highest rank is taken.
     *
     * @return 0 for an ordinary provider
     */
    int rank();
}
