package io.github.fer4j.opencv.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.fer4j.error.ModelException;
import io.github.fer4j.model.BundledModels;
import io.github.fer4j.model.onnx.OnnxExport;
import io.github.fer4j.opencv.ResidentMemory;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class OnnxNetTest {

    /** Each holds 20 MB, of which the garbage collector knows nothing: it is not called in this test. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aClosedNetworkIsFreedAtOnce() throws IOException {
        byte[] onnx = OnnxExport.toBytes(BundledModels.regularized());
        readAndClose(onnx, 5);
        long before = ResidentMemory.kilobytes();
        readAndClose(onnx, 30);
        assertThat(ResidentMemory.kilobytes() - before).as("kB more").isLessThan(100_000);
    }

    private static void readAndClose(byte[] onnx, int times) {
        for (int i = 0; i < times; i++) {
            OnnxNet.read(onnx, "regularized").close();
        }
    }

    @Test
    void closingTwiceIsHarmless() {
        OnnxNet net = OnnxNet.read(OnnxExport.toBytes(BundledModels.baseline()), "baseline");
        net.close();
        net.close();
    }

    @Test
    void whatOpenCvCannotReadIsAModelException() {
        assertThatExceptionOfType(ModelException.class)
                .isThrownBy(() -> OnnxNet.read(new byte[] {1, 2, 3}, "strange"))
                .withMessageStartingWith("OpenCV cannot read the network strange: ");
    }
}
