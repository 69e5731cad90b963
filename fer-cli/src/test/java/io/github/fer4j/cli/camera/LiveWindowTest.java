package io.github.fer4j.cli.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.fer4j.error.FerException;
import java.awt.AWTEvent;
import java.awt.Frame;
import java.awt.GraphicsEnvironment;
import java.awt.Window;
import java.awt.event.KeyEvent;
import java.awt.event.WindowEvent;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.swing.SwingUtilities;
import org.junit.jupiter.api.Test;

/** The window itself where there is a display; that its lack is told, where there is none. */
class LiveWindowTest {

    private final CountDownLatch quit = new CountDownLatch(1);

    @Test
    void theKeyQuits() throws InterruptedException {
        assumeFalse(GraphicsEnvironment.isHeadless());
        try (LiveWindow window = LiveWindow.open("test", 320, 240, quit::countDown)) {
            Frame frame = frame();
            send(new KeyEvent(frame, KeyEvent.KEY_PRESSED, 0, 0, KeyEvent.VK_Q, 'q'), frame);
            assertThat(quit.await(1, TimeUnit.MINUTES)).isTrue();
            assertThat(window).isNotNull();
        }
    }

    @Test
    void closingQuits() throws InterruptedException {
        assumeFalse(GraphicsEnvironment.isHeadless());
        try (LiveWindow window = LiveWindow.open("test", 320, 240, quit::countDown)) {
            Frame frame = frame();
            send(new WindowEvent(frame, WindowEvent.WINDOW_CLOSING), frame);
            assertThat(quit.await(1, TimeUnit.MINUTES)).isTrue();
            assertThat(window).isNotNull();
        }
    }

    @Test
    void noDisplayIsExplained() {
        assumeTrue(GraphicsEnvironment.isHeadless());
        assertThatThrownBy(LiveWindow::requireDisplay)
                .isInstanceOf(FerException.class)
                .hasMessageContaining("no display");
    }

    private static Frame frame() {
        return Arrays.stream(Frame.getFrames())
                .filter(Window::isShowing)
                .findFirst()
                .orElseThrow();
    }

    private static void send(AWTEvent event, Frame frame) throws InterruptedException {
        try {
            SwingUtilities.invokeAndWait(() -> frame.dispatchEvent(event));
        } catch (InvocationTargetException e) {
            throw new AssertionError(e);
        }
    }
}
