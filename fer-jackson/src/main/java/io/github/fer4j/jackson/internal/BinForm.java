package io.github.fer4j.jackson.internal;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.github.fer4j.evaluate.Calibration;
import io.github.fer4j.evaluate.Calibration.Bin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The faces of one range of confidence as JSON. A calibration is the list of its bins. */
@JsonForm
@JsonPropertyOrder({"faces", "confidence", "accuracy"})
record BinForm(
        @Nullable Long faces,
        @Nullable Double confidence,
        @Nullable Double accuracy) {

    static BinForm of(Bin bin) {
        return new BinForm(bin.faces(), Rounded.measure(bin.confidence()), Rounded.measure(bin.accuracy()));
    }

    static List<BinForm> of(Calibration calibration) {
        return calibration.bins().stream().map(BinForm::of).toList();
    }

    Bin value() {
        return new Bin(
                Read.count(faces, "faces"),
                Read.required(confidence, "confidence"),
                Read.required(accuracy, "accuracy"));
    }

    static Calibration calibration(List<BinForm> bins) {
        return new Calibration(Read.list(bins, "calibration", BinForm::value));
    }
}
