package io.github.fer4j.spark.internal;

import io.github.fer4j.files.Sha256;
import io.github.fer4j.model.EmotionModel;
import io.github.fer4j.model.onnx.OnnxExport;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;

/** What tells one model from another. */
final class ModelHash {

    private ModelHash() {}

    /** Of the model as ONNX: the same for each file that holds the same weights, labels and temperature. */
    static String of(EmotionModel model) {
        MessageDigest digest = Sha256.digest();
        try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            OnnxExport.of(model).writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException("nothing is written to", e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
