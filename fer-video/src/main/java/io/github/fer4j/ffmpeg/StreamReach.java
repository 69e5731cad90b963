package io.github.fer4j.ffmpeg;

/**
 * Where a stream may lead: by a redirect, or by a playlist that names other addresses. Each step is checked before
 * anything is asked for. Whatever is chosen, a stream never leads to a local file, and a stream over HTTP never to
 * another protocol than HTTP and HTTPS.
 */
public enum StreamReach {
    /**
     * The host that was given, at the port that was given; from {@code http://} also {@code https://} at its usual port.
     * The default: an address from a stranger then cannot make this machine ask others of its network.
     */
    SAME_HOST,

    /** Any host and port. For addresses that you trust, such as those of a content delivery network. */
    ANY_HOST
}
