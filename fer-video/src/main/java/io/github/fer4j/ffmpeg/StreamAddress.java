package io.github.fer4j.ffmpeg;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The address of a network stream, and what it may lead to.
 *
 * @param url as it was given
 * @param scheme in lower case, such as {@code rtsp}
 * @param reach where it may lead
 */
record StreamAddress(String url, String scheme, StreamReach reach) {

    /** The protocols that FFmpeg needs for an address of each kind. Java itself reads HTTP and HTTPS. */
    private static final Map<String, String> PROTOCOLS = Map.of(
            "http", "",
            "https", "",
            "rtsp", "rtsp,rtp,tcp,udp",
            "rtsps", "rtsps,rtsp,rtp,tcp,tls,udp",
            "rtmp", "rtmp,tcp",
            "rtmps", "rtmps,rtmp,tls,tcp",
            "udp", "udp",
            "rtp", "rtp,udp",
            "tcp", "tcp",
            "srt", "srt");

    private static final String PROBE_BYTES = "50000000";

    /**
     * Checks an address.
     *
     * @throws io.github.fer4j.error.VideoException if it is of no known kind
     */
    static StreamAddress of(String url, StreamReach reach) {
        int colon = url.indexOf("://");
        String scheme = colon < 0 ? "" : url.substring(0, colon).toLowerCase(Locale.ROOT);
        StreamAddress address = new StreamAddress(url, scheme, reach);
        if (!PROTOCOLS.containsKey(scheme)) {
            throw InputProblem.problem(
                    address.name(),
                    "an address begins with one of "
                            + PROTOCOLS.keySet().stream().sorted().toList() + " and ://");
        }
        return address;
    }

    /** The address without user name and password, fit for messages and logs. */
    String name() {
        return withoutUser(url);
    }

    boolean isHttp() {
        return scheme.equals("http") || scheme.equals("https");
    }

    /** As Java takes it; only of an address over HTTP. */
    URL toUrl() {
        try {
            return new URL(url);
        } catch (MalformedURLException e) {
            throw InputProblem.problem(name(), "the address is malformed (" + e.getMessage() + ")");
        }
    }

    /** User name and password, or null. */
    @Nullable
    String userInfo() {
        String info = toUrl().getUserInfo();
        return info == null ? null : URLDecoder.decode(info.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    boolean isHostOf(URL hop) {
        URL own = toUrl();
        boolean samePort = port(own) == port(hop);
        boolean safer = own.getProtocol().equals("http")
                && hop.getProtocol().equals("https")
                && own.getPort() < 0
                && hop.getPort() < 0;
        return own.getHost().equalsIgnoreCase(hop.getHost()) && (samePort || safer);
    }

    /**
     * Checks a hop of a redirect or playlist before it is asked.
     *
     * @throws IOException if it may not be asked
     */
    void requireReached(URL hop) throws IOException {
        if (!hop.getProtocol().equals("http") && !hop.getProtocol().equals("https")) {
            throw new IOException("it leads to an address of the kind " + hop.getProtocol() + ", which is not allowed");
        }
        if (reach == StreamReach.SAME_HOST && !isHostOf(hop)) {
            throw new IOException("it leads to " + withoutUser(hop.toString())
                    + ", another host or port; allow that by StreamReach.ANY_HOST if you trust the address");
        }
    }

    /** Whether FFmpeg may ask an address to which this one, which is not over HTTP, was redirected. */
    boolean mayAsk(String other) {
        return reach == StreamReach.ANY_HOST || authority(other).equals(authority(url));
    }

    /** For FFmpeg's demuxer and protocol. */
    Map<String, String> options(Duration patience) {
        String microseconds = String.valueOf(patience.toNanos() / 1000);
        Map<String, String> options = new HashMap<>();
        options.put("protocol_whitelist", PROTOCOLS.getOrDefault(scheme, ""));
        // A key frame, which tells the size, may be long in coming.
        options.put("analyzeduration", microseconds);
        options.put("probesize", PROBE_BYTES);
        if (scheme.startsWith("rtsp")) {
            // Over UDP, packets get lost, and firewalls keep them out.
            options.put("rtsp_transport", "tcp");
            options.put("timeout", microseconds);
        }
        if (isHttp()) {
            // Each segment of a playlist is asked for anew, so that each is checked.
            options.put("http_persistent", "0");
            options.put("http_multiple", "0");
            // What a segment is, its content decides.
            options.put("extension_picky", "0");
            options.put("allowed_extensions", "ALL");
            options.put("allowed_segment_extensions", "ALL");
        }
        return options;
    }

    private static String authority(String address) {
        String rest = withoutUser(address).replaceFirst("^[^:]*://", "");
        return rest.split("[/?#]", 2)[0].toLowerCase(Locale.ROOT);
    }

    private static int port(URL url) {
        return url.getPort() < 0 ? url.getDefaultPort() : url.getPort();
    }

    private static String withoutUser(String address) {
        return address.replaceFirst("://[^/?#]*@", "://");
    }
}
