package io.github.fer4j.spark.internal;

import io.github.fer4j.EmotionRecognizer;
import io.github.fer4j.spark.options.RecognitionOptions;
import java.io.Serializable;
import org.apache.spark.api.java.JavaSparkContext;

/** What executors need to make their recognizer: small enough to go with each task. Immutable and thread-safe. */
public final class SharedRecognizer implements Serializable {

    private static final long serialVersionUID = 1L;

    private final SharedModel model;
    private final RecognitionOptions options;

    private SharedRecognizer(SharedModel model, RecognitionOptions options) {
        this.model = model;
        this.options = options;
    }

    /**
     * Reads the model on the driver.
     *
     * @param options with the name of the model
     * @param context the application
     * @return can be sent to executors
     * @throws io.github.fer4j.error.ModelException if the model cannot be read
     */
    public static SharedRecognizer of(RecognitionOptions options, JavaSparkContext context) {
        ApplicationEnd.watch(context.sc());
        return new SharedRecognizer(SharedModel.of(options.model(), context), options);
    }

    /**
     * The recognizer of this process, made when it is first asked for.
     *
     * @return shared, not to be closed
     */
    EmotionRecognizer get() {
        return Recognizers.of(model, options);
    }

    /**
     * What tells the model from others.
     *
     * @return SHA-256 of the model as ONNX, in hexadecimal digits
     */
    public String modelHash() {
        return model.hash();
    }
}
