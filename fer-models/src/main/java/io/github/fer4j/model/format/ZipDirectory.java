package io.github.fer4j.model.format;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The directory at the end of a zip; a reader that goes from entry to entry does not miss it when it was cut off. */
final class ZipDirectory {

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_SIZE = 22;

    private ZipDirectory() {}

    /**
     * Whether the last record of a zip is there and fits the rest of the file (APPNOTE.TXT of PKWARE, section 4.3.16).
     *
     * @param tail the last bytes of the file
     * @param length the length of the file
     * @param entries the number of entries that were found
     */
    static boolean isComplete(byte[] tail, long length, int entries) {
        ByteBuffer buffer = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = tail.length - END_SIZE; at >= 0; at--) {
            if (buffer.getInt(at) == END_SIGNATURE) {
                long size = Integer.toUnsignedLong(buffer.getInt(at + 12));
                long offset = Integer.toUnsignedLong(buffer.getInt(at + 16));
                int comment = Short.toUnsignedInt(buffer.getShort(at + 20));
                return at + END_SIZE + comment == tail.length
                        && Short.toUnsignedInt(buffer.getShort(at + 10)) == entries
                        && offset + size == length - END_SIZE - comment;
            }
        }
        return false;
    }
}
