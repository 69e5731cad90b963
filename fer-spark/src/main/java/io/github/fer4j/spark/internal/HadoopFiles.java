package io.github.fer4j.spark.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;

/** The file systems that Spark knows, with its settings, on the driver and on executors. Thread-safe. */
public final class HadoopFiles implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Broadcast<SerializableConfiguration> settings;

    private HadoopFiles(Broadcast<SerializableConfiguration> settings) {
        this.settings = settings;
    }

    /**
     * Those of an application.
     *
     * @param context the application
     * @return can be sent to executors
     */
    public static HadoopFiles of(JavaSparkContext context) {
        return new HadoopFiles(context.broadcast(new SerializableConfiguration(context.hadoopConfiguration())));
    }

    /**
     * Reads a file.
     *
     * @param address with or without a scheme
     * @param limit at most so many bytes
     * @return the file, or one byte more than the limit of a longer one
     * @throws IOException if it cannot be read
     */
    byte[] read(String address, long limit) throws IOException {
        Path path = new Path(address);
        try (InputStream in = fileSystem(path).open(path)) {
            return in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, limit + 1));
        }
    }

    /**
     * The file system of an address.
     *
     * @param path with or without a scheme
     * @return shared, not to be closed
     * @throws IOException if there is none
     */
    FileSystem fileSystem(Path path) throws IOException {
        Configuration configuration = settings.value().value();
        return path.getFileSystem(configuration);
    }
}
