package io.github.fer4j.djl.internal;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.training.ParameterStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A few PyTorch operations written in TorchScript, for what DJL has no call for. Gradients flow through it.
 *
 * <p>It is made from its text alone, as an archive of the kind that {@code torch.jit.save} writes, version 3. It belongs
 * to the manager it was made with.
 */
final class ScriptModule {

    private static final String CLASS = "Script";

    /** A module without parameters: in the pickle protocol 2, an object of that class whose one field is false. */
    private static final String PICKLE =
            "\u0080\u0002c__torch__\n" + CLASS + "\nq\0)\u0081q\u0001}q\u0002X\u0008\0\0\0trainingq\u0003\u0089sb.";

    private static final String NO_CONSTANTS = "\u0080\u0002).";

    private final PtSymbolBlock block;
    private final ParameterStore store;

    /**
     * Compiles a function of tensors.
     *
     * @param manager owns the module
     * @param parameters the names of its arguments, separated by commas
     * @param body its statements, indented by four spaces, the last a return
     */
    ScriptModule(NDManager manager, String parameters, String body) {
        String typed = parameters.replace(",", ": Tensor,") + ": Tensor";
        String code = "class " + CLASS + "(Module):\n  __parameters__ = []\n  __buffers__ = []\n  training : bool\n"
                + "  def forward(self: __torch__." + CLASS + ", " + typed + ") -> Tensor:\n" + body;
        try {
            block = JniUtils.loadModule((PtNDManager) manager, new ByteArrayInputStream(archive(code)), false, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        store = new ParameterStore(manager, false);
    }

    /** Computes; the result belongs to the manager of the first argument. */
    NDArray call(NDArray first, Stream<NDArray> others) {
        NDList arguments = new NDList(first);
        others.forEach(arguments::add);
        // Profiling and fusing would take the first calls' time and gain nothing in so short a function.
        JniUtils.setGraphExecutorOptimize(false);
        try {
            return block.forward(store, arguments, true).singletonOrThrow();
        } finally {
            JniUtils.setGraphExecutorOptimize(true);
        }
    }

    private static byte[] archive(String code) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "data.pkl", PICKLE);
            put(zip, "code/__torch__.py", code);
            put(zip, "constants.pkl", NO_CONSTANTS);
            put(zip, "version", "3\n");
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry("script/" + name));
        zip.write(content.getBytes(StandardCharsets.ISO_8859_1));
        zip.closeEntry();
    }
}
