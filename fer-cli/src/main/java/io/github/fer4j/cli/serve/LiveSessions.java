package io.github.fer4j.cli.serve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.fer4j.EmotionRecognizer;
import io.github.fer4j.cli.options.Json;
import io.github.fer4j.image.ImageReader;
import io.github.fer4j.video.FrameResult;
import io.javalin.websocket.WsBinaryMessageContext;
import io.javalin.websocket.WsConfig;
import io.javalin.websocket.WsConnectContext;
import io.javalin.websocket.WsContext;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Browsers that send their camera's picture over a WebSocket and get the faces back. A message is the picture's number as
 * four bytes, the highest first, then a picture file. An answer is the JSON of {@link FrameResult}, with the size of the
 * picture. Nothing is stored. Thread-safe.
 */
final class LiveSessions {

    private static final Logger LOGGER = LoggerFactory.getLogger(LiveSessions.class);
    private static final int TRY_AGAIN_LATER = 1013;
    private static final int GOING_AWAY = 1001;
    private static final int POLICY = 1008;

    private final EmotionRecognizer recognizer;
    private final ImageReader reader;
    private final AccessRules access;
    private final int most;
    private final Semaphore rooms;
    private final Map<String, LiveSource> open = new ConcurrentHashMap<>();

    LiveSessions(EmotionRecognizer recognizer, ImageReader reader, AccessRules access, int most) {
        this.recognizer = recognizer;
        this.reader = reader;
        this.access = access;
        this.most = most;
        this.rooms = new Semaphore(most);
    }

    void configure(WsConfig socket) {
        socket.onConnect(this::begin);
        socket.onBinaryMessage(this::offer);
        socket.onClose(context -> end(context.sessionId()));
        socket.onError(context -> end(context.sessionId()));
    }

    private void begin(WsConnectContext context) {
        if (!access.allows(context)) {
            context.closeSession(POLICY, "not allowed");
            return;
        }
        if (!rooms.tryAcquire()) {
            context.closeSession(TRY_AGAIN_LATER, "too many cameras");
            return;
        }
        LiveSource source = new LiveSource(reader);
        open.put(context.sessionId(), source);
        DaemonThread.create("fer4j-live", () -> run(source, context)).start();
    }

    private void run(LiveSource source, WsContext context) {
        try (source) {
            recognizer.video(source).onFrame(result -> send(context, result)).run();
        } catch (RuntimeException e) {
            LOGGER.info("a live session ended: {}", e.toString());
        } finally {
            rooms.release();
            context.closeSession(GOING_AWAY, "the end");
        }
    }

    private static void send(WsContext context, FrameResult result) {
        ObjectNode json = Json.object(result)
                .put("width", result.frame().image().width())
                .put("height", result.frame().image().height());
        if (context.session.isOpen()) {
            context.send(Json.line(json));
        }
    }

    private void offer(WsBinaryMessageContext message) {
        LiveSource source = open.get(message.sessionId());
        ByteBuffer data = message.data();
        if (source != null && data.remaining() > Integer.BYTES) {
            long number = Integer.toUnsignedLong(data.getInt());
            byte[] picture = new byte[data.remaining()];
            data.get(picture);
            source.offer(number, picture);
        }
    }

    private void end(String session) {
        LiveSource source = open.remove(session);
        if (source != null) {
            source.close();
        }
    }

    int count() {
        return most - rooms.availablePermits();
    }

    /** Ends all. */
    void close() {
        open.keySet().forEach(this::end);
    }
}
