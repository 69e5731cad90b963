package io.github.fer4j.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import py4j.GatewayServer;

/** What PySpark sends to its Java process when the documented line of Python runs. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Spark needs native files of Hadoop there")
class PythonGatewayTest {

    /** A call of a static method with the session, which the gateway knows as "t", and the end of the message. */
    private static final String REGISTER = "c\nz:io.github.fer4j.spark.FerSpark\nregister\nrt\ne\n";

    /** The answer that nothing is returned. */
    private static final String DONE = "!yv";

    @Test
    void pythonRegistersTheFunction() throws IOException {
        try (SparkSession session = Sessions.builder("local[1]").getOrCreate()) {
            GatewayServer gateway = new GatewayServer(session, 0);
            gateway.start();
            try {
                assertThat(answer(gateway.getListeningPort(), REGISTER)).isEqualTo(DONE);
            } finally {
                gateway.shutdown();
            }
            Path photo = Path.of("target", "test-photos", "sinaface.jpg").toAbsolutePath();
            assertThat(session.sql("SELECT size(fer_emotions(content)) FROM binaryFile.`" + photo.toUri() + "`")
                            .head()
                            .getInt(0))
                    .isEqualTo(1);
        }
    }

    private static String answer(int port, String message) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write(message.getBytes(StandardCharsets.UTF_8));
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
        }
    }
}
