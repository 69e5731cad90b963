package io.github.fer4j.model.format;

import io.github.fer4j.error.ModelException;
import io.github.fer4j.limit.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Reads the entries of one zip within limits, and checks that the directory at its end is there. */
final class ArchiveReader {

    /** Manifests have 10 to 100 KB. As objects they take some fifty times their bytes, so they get a limit of their own. */
    private static final int JSON_BYTES = 4 << 20;

    private final String name;
    private final Limits limits;
    private final Set<String> known;
    private final Map<String, byte[]> entries = new TreeMap<>();
    private final Set<String> names = new HashSet<>();
    private long inflated;

    ArchiveReader(String name, Limits limits, Set<String> known) {
        this.name = name;
        this.limits = limits;
        this.known = known;
    }

    Map<String, byte[]> read(InputStream in) {
        TailStream tail = new TailStream(in);
        try {
            ZipInputStream zip = new ZipInputStream(tail);
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                read(entry.getName(), zip);
            }
            // The rest is the directory, which names each entry once more.
            long most = limits.modelBytes();
            if (tail.skip(most) == most || !ZipDirectory.isComplete(tail.tail(), tail.count(), names.size())) {
                throw new ModelException(
                        name + " is truncated or damaged: its zip directory is missing. Fetch or write" + " it again");
            }
        } catch (IOException | IllegalArgumentException e) {
            // The latter is how Java before 23 meets a name that is no UTF-8.
            throw new ModelException(
                    name + " is truncated or damaged: " + e.getMessage() + ". Fetch or write it again", e);
        }
        return entries;
    }

    private void read(String entry, ZipInputStream zip) throws IOException {
        if (!names.add(entry)) {
            throw new ModelException(name + " is damaged: it has two entries " + entry);
        }
        if (names.size() > limits.modelEntries()) {
            throw beyond("modelEntries", limits.modelEntries());
        }
        long left = limits.modelBytes() - inflated;
        if (known.contains(entry)) {
            byte[] bytes = zip.readNBytes((int) Math.min(left + 1, Integer.MAX_VALUE - 8L));
            entries.put(entry, bytes);
            count(bytes.length);
            if (entry.endsWith(".json") && bytes.length > JSON_BYTES) {
                throw new ModelException(
                        name + " is not a model file: its " + entry + " has more than " + JSON_BYTES + " bytes");
            }
        } else {
            count(zip.skip(left + 1));
        }
        if (zip.read() >= 0) {
            throw new ModelException(name + " is not a model file: its entry " + entry + " is too large");
        }
    }

    private void count(long bytes) {
        inflated += bytes;
        if (inflated > limits.modelBytes()) {
            throw beyond("modelBytes", limits.modelBytes());
        }
    }

    private ModelException beyond(String limit, long most) {
        return new ModelException(name + " is larger than the limit " + limit + " of " + most
                + " allows: raise the limit if you trust the file");
    }
}
