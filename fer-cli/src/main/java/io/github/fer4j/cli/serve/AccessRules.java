package io.github.fer4j.cli.serve;

import io.javalin.http.Context;
import io.javalin.websocket.WsContext;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may use the service. Pages of other sites may not, unless their origin is allowed: a browser would let them send
 * uploads, though not read the answers. A server that listens to this machine alone answers under this machine's names alone,
 * so that no other site can take such a name (DNS rebinding). With a token, requests must bring it. Thread-safe.
 *
 * @param host that the server listens to
 * @param token that requests must bring; empty for none
 * @param origins of other sites that may use the service
 */
record AccessRules(String host, String token, List<String> origins) {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1", "[::1]");
    private static final String BEARER = "Bearer ";

    AccessRules {
        origins = List.copyOf(origins);
    }

    /**
     * Refuses a request that is not allowed.
     *
     * @throws Problem 401, 403 or 421
     */
    void check(Context context) {
        String asked = context.header("Host");
        if (!isOurName(asked)) {
            throw Problem.of(421, "Another host", "This server answers under the names of its own machine alone.");
        }
        if (!isOurOrigin(context.header("Origin"), asked)) {
            throw Problem.of(403, "Another site", "Pages of other sites may not use this server.");
        }
    }

    /**
     * Refuses a request without the token.
     *
     * @throws Problem 401
     */
    void checkToken(Context context) {
        String header = context.header("Authorization");
        String given = header != null && header.startsWith(BEARER) ? header.substring(BEARER.length()) : "";
        if (!isToken(given)) {
            context.header("WWW-Authenticate", "Bearer");
            throw Problem.of(
                    401, "Token needed", "Send the header \"Authorization: Bearer\" with the token of this server.");
        }
    }

    /** Whether a WebSocket may be used. A browser cannot send headers with it: the token is in the query. */
    boolean allows(WsContext context) {
        String given = context.queryParam("token");
        String asked = context.header("Host");
        return isOurName(asked) && isOurOrigin(context.header("Origin"), asked) && isToken(given == null ? "" : given);
    }

    private boolean isToken(String given) {
        return token.isEmpty()
                || MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }

    private boolean isOurName(@Nullable String asked) {
        return !LOOPBACK.contains(host) || asked == null || LOOPBACK.contains(name(asked));
    }

    private boolean isOurOrigin(@Nullable String origin, @Nullable String asked) {
        if (origin == null || origins.contains(origin)) {
            return true;
        }
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority != null && authority.equalsIgnoreCase(asked);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** A host without its port. */
    private static String name(String authority) {
        int end = authority.startsWith("[") ? authority.indexOf(']') + 1 : authority.indexOf(':');
        return (end > 0 ? authority.substring(0, end) : authority).toLowerCase(Locale.ROOT);
    }
}
