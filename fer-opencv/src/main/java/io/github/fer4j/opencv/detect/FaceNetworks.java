package io.github.fer4j.opencv.detect;

import io.github.fer4j.model.detect.DetectorModel;
import io.github.fer4j.model.onnx.OnnxExport;

/** The networks that one thread uses together, freed when they are closed. */
record FaceNetworks(OpenCvNetwork proposal, OpenCvNetwork verification) implements AutoCloseable {

    static FaceNetworks of(DetectorModel model) {
        return new FaceNetworks(
                new OpenCvNetwork(OnnxExport.ofProposal(model), model.proposal().name()), verification(model));
    }

    static OpenCvNetwork verification(DetectorModel model) {
        return new OpenCvNetwork(
                OnnxExport.ofVerification(model), model.verification().name());
    }

    @Override
    public void close() {
        proposal.close();
        verification.close();
    }
}
