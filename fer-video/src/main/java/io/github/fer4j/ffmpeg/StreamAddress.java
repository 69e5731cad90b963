package io.github.fer4j.ffmpeg;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The address of a network stream.
 *
 * @param url as it was given
 * @param scheme in lower case, such as {@code rtsp}
 */
record StreamAddress(String url, String scheme) {

    private static final List<String> SCHEMES =
            List.of("rtsp", "rtsps", "http", "https", "rtmp", "rtmps", "udp", "rtp", "tcp", "srt");

    /** What a stream's address or play list may lead to; no local file. */
    private static final String PROTOCOLS = "rtsp,rtsps,http,https,rtmp,rtmps,udp,rtp,tcp,tls,srt,crypto,data";

    private static final String PROBE_BYTES = "50000000";

    /**
     * Checks an address.
     *
     * @throws io.github.fer4j.error.VideoException if it is of no known kind
     */
    static StreamAddress of(String url) {
        int colon = url.indexOf("://");
        String scheme = colon < 0 ? "" : url.substring(0, colon).toLowerCase(Locale.ROOT);
        StreamAddress address = new StreamAddress(url, scheme);
        if (!SCHEMES.contains(scheme)) {
            throw InputProblem.problem(address.name(), "an address begins with one of " + SCHEMES + " and ://");
        }
        return address;
    }

    /** The address without user name and password, fit for messages and logs. */
    String name() {
        return url.replaceFirst("://[^/]*@", "://");
    }

    Map<String, String> options(Duration patience) {
        String microseconds = String.valueOf(patience.toNanos() / 1000);
        Map<String, String> options = new HashMap<>();
        options.put("protocol_whitelist", PROTOCOLS);
        // A key frame, which tells the size, may be long in coming.
        options.put("analyzeduration", microseconds);
        options.put("probesize", PROBE_BYTES);
        if (scheme.startsWith("rtsp")) {
            // Over UDP, packets get lost, and firewalls keep them out.
            options.put("rtsp_transport", "tcp");
        }
        if (scheme.startsWith("rtsp") || scheme.startsWith("http")) {
            options.put("timeout", microseconds);
        }
        return options;
    }
}
