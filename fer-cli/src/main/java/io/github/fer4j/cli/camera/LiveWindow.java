package io.github.fer4j.cli.camera;

import io.github.fer4j.error.FerException;
import io.github.fer4j.video.FrameResult;
import java.awt.AWTError;
import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import java.awt.Rectangle;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.atomic.AtomicReference;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;
import org.jspecify.annotations.Nullable;

/** The window of a live picture. Thread-safe; pictures that come faster than they can be painted replace each other. */
final class LiveWindow implements AutoCloseable {

    private final AtomicReference<@Nullable Shown> newest = new AtomicReference<>();
    private final JFrame frame;
    private final LivePanel panel;

    private LiveWindow(String title, int width, int height, Runnable quit) {
        panel = new LivePanel(width, height);
        frame = new JFrame(title);
        // Whoever reads the camera ends the window, once all is written.
        frame.setDefaultCloseOperation(JFrame.DO_NOTHING_ON_CLOSE);
        frame.add(panel);
        frame.pack();
        Rectangle screen = GraphicsEnvironment.getLocalGraphicsEnvironment().getMaximumWindowBounds();
        frame.setSize(Math.min(frame.getWidth(), screen.width), Math.min(frame.getHeight(), screen.height));
        frame.setLocationRelativeTo(null);
        frame.addWindowListener(new WindowAdapter() {
            @Override
            public void windowClosing(WindowEvent event) {
                quit.run();
            }
        });
        frame.addKeyListener(new KeyAdapter() {
            @Override
            public void keyPressed(KeyEvent event) {
                if (event.getKeyCode() == KeyEvent.VK_Q || event.getKeyCode() == KeyEvent.VK_ESCAPE) {
                    quit.run();
                }
            }
        });
        frame.setVisible(true);
    }

    /**
     * Fails unless a window can be opened here.
     *
     * @throws FerException if there is no display
     */
    static void requireDisplay() {
        try {
            if (GraphicsEnvironment.isHeadless()) {
                throw noDisplay(null);
            }
            GraphicsEnvironment.getLocalGraphicsEnvironment().getDefaultScreenDevice();
        } catch (HeadlessException | AWTError | LinkageError e) {
            throw noDisplay(e);
        }
    }

    /**
     * Opens a window.
     *
     * @param title on its bar
     * @param width of the pictures to come
     * @param height of the pictures to come
     * @param quit called, perhaps several times, when the user presses q or closes the window
     */
    static LiveWindow open(String title, int width, int height, Runnable quit) {
        AtomicReference<@Nullable LiveWindow> opened = new AtomicReference<>();
        onSwingThread(() -> opened.set(new LiveWindow(title, width, height, quit)));
        LiveWindow window = opened.get();
        if (window == null) {
            throw new IllegalStateException("the window was not made");
        }
        return window;
    }

    /** Shows a result soon; returns at once. */
    void show(FrameResult result, LiveStatus status) {
        if (newest.getAndSet(new Shown(result, status)) == null) {
            SwingUtilities.invokeLater(this::paintNewest);
        }
    }

    private void paintNewest() {
        Shown shown = newest.getAndSet(null);
        if (shown != null) {
            panel.show(shown.result, shown.status);
        }
    }

    /** Takes the window away. */
    @Override
    public void close() {
        onSwingThread(frame::dispose);
    }

    private static void onSwingThread(Runnable work) {
        try {
            SwingUtilities.invokeAndWait(work);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FerException("interrupted while the window was being opened or closed", e);
        } catch (InvocationTargetException e) {
            throw new FerException("the window failed (" + e.getCause() + "): see whether the display is there", e);
        }
    }

    private static FerException noDisplay(@Nullable Throwable cause) {
        return new FerException(
                "no display to open a window on"
                        + (cause == null ? "" : " (" + cause + ")")
                        + ": run this on a desktop, with a Java that is not a headless one; the command video needs no"
                        + " display",
                cause);
    }

    private record Shown(FrameResult result, LiveStatus status) {}
}
