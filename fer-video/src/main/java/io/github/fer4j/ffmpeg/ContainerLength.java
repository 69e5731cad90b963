package io.github.fer4j.ffmpeg;

import io.github.fer4j.error.VideoException;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * How many bytes a file announces in its beginning. FFmpeg takes the end of a Matroska or AVI file for the end of the
 * film, even where it was cut off.
 */
final class ContainerLength {

    private static final int RIFF = 0x52494646;
    private static final int EBML = 0x1A45DFA3;
    private static final int SEGMENT = 0x18538067;

    private ContainerLength() {}

    /** Whether a file is shorter than it announces; false if it announces nothing. */
    static boolean isCutOff(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            OptionalLong announced = announced(in);
            return announced.isPresent() && announced.getAsLong() > Files.size(file);
        } catch (EOFException e) {
            return false;
        } catch (IOException e) {
            throw new VideoException("cannot read the video " + file + " (" + e + "): check its disk", e);
        }
    }

    private static OptionalLong announced(DataInputStream in) throws IOException {
        int magic = in.readInt();
        if (magic == RIFF) {
            // The 8 bytes of the header are not counted, but some writers count them.
            return OptionalLong.of(Integer.toUnsignedLong(Integer.reverseBytes(in.readInt())));
        }
        return magic == EBML ? segmentEnd(in) : OptionalLong.empty();
    }

    /** After the EBML header comes one segment with all the rest, unless its length was never filled in. */
    private static OptionalLong segmentEnd(DataInputStream in) throws IOException {
        VarInt header = VarInt.read(in);
        in.skipNBytes(header.value);
        if (in.readInt() != SEGMENT) {
            return OptionalLong.empty();
        }
        VarInt segment = VarInt.read(in);
        long start = Integer.BYTES + header.bytes + header.value + Integer.BYTES + segment.bytes;
        return segment.isUnknown() ? OptionalLong.empty() : OptionalLong.of(start + segment.value);
    }

    /** A number of EBML: leading zero bits of the first byte tell how many more bytes it has; seven bits a byte count. */
    private record VarInt(long value, int bytes) {

        static VarInt read(DataInputStream in) throws IOException {
            int first = in.readUnsignedByte();
            int bytes = Integer.numberOfLeadingZeros(first) - (Integer.SIZE - Byte.SIZE) + 1;
            long value = first & ((1 << (Byte.SIZE - bytes)) - 1);
            for (int i = 1; i < bytes; i++) {
                value = value << Byte.SIZE | in.readUnsignedByte();
            }
            return new VarInt(value, bytes);
        }

        boolean isUnknown() {
            return value == (1L << (7 * bytes)) - 1;
        }
    }
}
