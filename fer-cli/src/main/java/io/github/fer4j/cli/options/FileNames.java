package io.github.fer4j.cli.options;

import java.nio.charset.Charset;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The names of files as users write them. Thread-safe. */
public final class FileNames {

    /** How the Java runtime passes names to the system; the locale decides it. */
    private static final String ENCODING = "sun.jnu.encoding";

    private FileNames() {}

    /**
     * The path of a name.
     *
     * @param name as given
     * @return the path
     * @throws IllegalArgumentException if no file can have this name; the message says what to do
     */
    public static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException(advice(e), e);
        }
    }

    /**
     * Says what to do about a name that no file can have here.
     *
     * @param failure for that name
     * @return a message with the name
     */
    public static String advice(InvalidPathException failure) {
        return advice(failure, System.getProperty(ENCODING, "UTF-8"));
    }

    static String advice(InvalidPathException failure, String encoding) {
        String name = failure.getInput();
        // A name that the locale cannot express has lost some of its letters already.
        if (name.indexOf('\uFFFD') >= 0
                || !Charset.forName(encoding).newEncoder().canEncode(name)) {
            return "cannot use the file name '" + name + "': the locale's encoding, " + encoding
                    + ", lacks some of its letters; set LANG=C.UTF-8 and run this again";
        }
        return "cannot use the file name '" + name + "': " + failure.getReason();
    }

    /**
     * A file's name without its folder and its extension.
     *
     * @param fileName without folders
     * @return all of it if there is no extension; a dot at the beginning begins none
     */
    public static String stem(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot > 0 ? fileName.substring(0, dot) : fileName;
    }

    /** Lets picocli read paths, with an advice where it cannot. */
    public static final class Converter implements ITypeConverter<Path> {

        /** A converter. */
        public Converter() {}

        @Override
        public Path convert(String value) {
            try {
                return path(value);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        }
    }
}
