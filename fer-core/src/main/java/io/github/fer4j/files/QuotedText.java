package io.github.fer4j.files;

/**
 * Text that comes from files, made safe to show. Labels, names and headers may hold escape sequences that control a
 * terminal, line breaks that forge lines of a log, or marks that turn the direction of the text around them.
 * Thread-safe.
 */
public final class QuotedText {

    private static final String CUT = "\u2026";
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private QuotedText() {}

    /**
     * Escapes what cannot be seen and cuts what is too long. Escaped are control characters, line breaks, bidirectional
     * marks and all other invisible characters except the two joiners that some scripts and emoji need; also halves of
     * surrogate pairs. An escape is written as in Java, for example {@code \}{@code u001B}.
     *
     * @param text any text
     * @param maximum the length of the result in characters, at least 1; a longer text is cut and ends with
     *     {@code "…"}, and no escape is cut in the middle
     * @return one line that can be printed
     * @throws IllegalArgumentException if the maximum is below 1
     */
    public static String printable(String text, int maximum) {
        if (maximum < 1) {
            throw new IllegalArgumentException("maximum must be at least 1, not " + maximum);
        }
        StringBuilder shown = new StringBuilder(Math.min(text.length(), maximum));
        int lastThatLeavesRoom = 0;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            append(shown, codePoint);
            if (shown.length() > maximum) {
                shown.setLength(lastThatLeavesRoom);
                return shown + CUT;
            }
            if (shown.length() < maximum) {
                lastThatLeavesRoom = shown.length();
            }
            i += Character.charCount(codePoint);
        }
        return shown.toString();
    }

    private static void append(StringBuilder shown, int codePoint) {
        if (isVisible(codePoint)) {
            shown.appendCodePoint(codePoint);
            return;
        }
        for (char unit : Character.toChars(codePoint)) {
            shown.append(String.format("\\u%04X", (int) unit));
        }
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE ->
                false;
            case Character.FORMAT -> codePoint == ZERO_WIDTH_JOINER || codePoint == ZERO_WIDTH_NON_JOINER;
            default -> true;
        };
    }
}
