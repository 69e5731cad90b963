package io.github.fer4j.ffmpeg;

/** The four letters by which a container names a codec. */
final class FourCc {

    private FourCc() {}

    /** For example "MJPG"; letters that cannot be shown become dots. */
    static String of(int tag) {
        StringBuilder letters = new StringBuilder();
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            char letter = (char) (tag >> shift & 0xFF);
            letters.append(letter > ' ' && letter <= '~' ? letter : '.');
        }
        return "\"" + letters + "\"";
    }
}
