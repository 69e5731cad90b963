package io.github.fer4j.model.onnx;

import com.google.protobuf.CodedOutputStream;
import com.google.protobuf.WireFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A message of protobuf, written field by field. The classes that protobuf makes for ONNX give the numbers of the fields,
 * at compile time alone: to load these classes takes a tenth of the time to the first answer, and 7 MB. Not thread-safe.
 */
final class Message {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CodedOutputStream out = CodedOutputStream.newInstance(bytes, 256);

    Message add(int field, String text) {
        return add(coded -> coded.writeString(field, text));
    }

    /** A whole number, or the number of a constant. */
    Message add(int field, long number) {
        return add(coded -> coded.writeInt64(field, number));
    }

    Message add(int field, float number) {
        return add(coded -> coded.writeFloat(field, number));
    }

    Message add(int field, Message message) {
        byte[] content = message.toBytes();
        return add(coded -> {
            begin(field, content.length, coded);
            coded.writeRawBytes(content);
        });
    }

    /**
     * Writes what stands before the bytes of a field. Its calls are those that protobuf 2.5 has too: clusters may put such an
     * old one before the library's own.
     */
    static void begin(int field, int length, CodedOutputStream coded) throws IOException {
        coded.writeTag(field, WireFormat.WIRETYPE_LENGTH_DELIMITED);
        coded.writeUInt32NoTag(length);
    }

    byte[] toBytes() {
        add(CodedOutputStream::flush);
        return bytes.toByteArray();
    }

    private Message add(Field field) {
        try {
            field.writeTo(out);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written to", e);
        }
    }

    private interface Field {

        void writeTo(CodedOutputStream coded) throws IOException;
    }
}
