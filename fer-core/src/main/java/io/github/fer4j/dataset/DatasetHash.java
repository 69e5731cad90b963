package io.github.fer4j.dataset;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.files.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * Hashes the values of a data set. Every text and list is preceded by its length, so that no two data sets give the same
 * bytes. Not thread-safe.
 */
final class DatasetHash {

    /** Comes first. A change of what is hashed needs another name, so that old and new hashes cannot be confused. */
    private static final String VERSION = "fer4j dataset 1";

    private final MessageDigest digest = Sha256.digest();

    private DatasetHash() {}

    /** SHA-256 in lower-case hexadecimal. */
    static String of(Dataset dataset) {
        DatasetHash hash = new DatasetHash();
        hash.add(VERSION);
        hash.add(dataset.labels().size());
        dataset.labels().forEach(label -> hash.add(label.label()));
        hash.add(dataset.size());
        for (LabelledFace face : dataset.faces()) {
            hash.add(dataset.labels().indexOf(face.emotion()));
            hash.add(face.split().name());
            hash.digest.update(face.face().toBytes());
            hash.add(face.votes().isPresent() ? 1 : 0);
            face.votes().ifPresent(hash::add);
        }
        return HexFormat.of().formatHex(hash.digest.digest());
    }

    /** An emotion that is missing and one with no votes are the same; so are votes in another order. */
    private void add(EmotionVotes votes) {
        Map<String, Integer> cast = new TreeMap<>();
        for (Map.Entry<Emotion, Integer> entry : votes.emotions().entrySet()) {
            if (entry.getValue() > 0) {
                cast.put(entry.getKey().label(), entry.getValue());
            }
        }
        add(cast.size());
        cast.forEach((label, count) -> {
            add(label);
            add(count);
        });
        add(votes.unknown());
        add(votes.notAFace());
    }

    private void add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        add(bytes.length);
        digest.update(bytes);
    }

    private void add(int value) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(value).array());
    }
}
