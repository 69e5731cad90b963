package io.github.fer4j.model.format;

import io.github.fer4j.error.ModelException;
import io.github.fer4j.files.AtomicFile;
import io.github.fer4j.limit.Limits;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip file in memory: entries by name. Written whole or not at all, and the same bytes for the same entries. */
public final class Archive {

    private final Map<String, byte[]> entries;
    private final String name;

    private Archive(Map<String, byte[]> entries, String name) {
        this.entries = entries;
        this.name = name;
    }

    /** Writes entries to a file, in the order of their names, as small as is quickly done. */
    public static void write(Path file, Map<String, byte[]> entries) {
        write(file, entries, Deflater.BEST_SPEED);
    }

    /**
     * Writes entries as they are. Weights shrink by a tenth at most, and trying takes most of the time of writing: too much
     * after every epoch.
     */
    public static void writeUncompressed(Path file, Map<String, byte[]> entries) {
        write(file, entries, Deflater.NO_COMPRESSION);
    }

    private static void write(Path file, Map<String, byte[]> entries, int level) {
        try {
            AtomicFile.write(file, out -> zip(new TreeMap<>(entries), level, out));
        } catch (IOException e) {
            throw new ModelException(
                    "cannot write " + file + ": " + e + ". Check that its folder exists, can be written"
                            + " and has room",
                    e);
        }
    }

    private static void zip(SortedMap<String, byte[]> entries, int level, OutputStream out) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(level);
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                ZipEntry header = new ZipEntry(entry.getKey());
                header.setTime(0);
                zip.putNextEntry(header);
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
    }

    /**
     * Reads a file.
     *
     * @param known the entries to keep; others are passed over
     * @throws ModelException if it is missing, damaged or beyond the limits
     */
    public static Archive read(Path file, Limits limits, Set<String> known) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            return read(in, file.toString(), limits, known);
        } catch (NoSuchFileException e) {
            throw new ModelException("there is no file " + file, e);
        } catch (IOException e) {
            throw new ModelException("cannot read " + file + ": " + e, e);
        }
    }

    /**
     * Reads a stream to its end.
     *
     * @param known the entries to keep; others are passed over
     * @throws ModelException if it is damaged or beyond the limits
     */
    public static Archive read(InputStream in, String name, Limits limits, Set<String> known) {
        ArchiveReader reader = new ArchiveReader(name, limits, known);
        return new Archive(reader.read(in), name);
    }

    /** The bytes of one entry. */
    public byte[] entry(String entry) {
        byte[] bytes = entries.get(entry);
        if (bytes == null) {
            throw new ModelException(
                    name + " is not complete: it has no " + entry + ". It is truncated, or not a file of this kind");
        }
        return bytes;
    }

    /** The bytes of one entry that need not be there. */
    public Optional<byte[]> find(String entry) {
        return Optional.ofNullable(entries.get(entry));
    }
}
