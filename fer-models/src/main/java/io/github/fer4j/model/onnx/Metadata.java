package io.github.fer4j.model.onnx;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.model.EmotionModel;
import io.github.fer4j.model.Provenance;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What an ONNX file says of its model beside the graph, as text. What is not known is left out. */
final class Metadata {

    private static final String LICENCE = "This file does not name the licence of its weights. Ask whoever trained the"
            + " model, and mind the terms of the training data. The models that come with fer4j are under the Apache"
            + " License 2.0; they were trained on FER2013 and FER+, which are not part of fer4j.";

    private Metadata() {}

    static String description(EmotionModel model) {
        return "Emotions of faces. Input \"" + OnnxExport.INPUT + "\": grey levels 0..255 of shape N x "
                + model.network().input().channels() + " x "
                + model.network().input().height() + " x "
                + model.network().input().width() + ", standardised inside the graph. Outputs \"" + OnnxExport.LOGITS
                + "\" and \"" + OnnxExport.PROBABILITIES + "\" (softmax of logits / temperature) of shape N x "
                + model.labels().size() + ", in the order of the metadata \"labels\".";
    }

    static Map<String, String> of(EmotionModel model) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("model", model.network().name());
        texts.put("labels", json(model.labels()));
        texts.put("temperature", Double.toString(model.scaling().temperature()));
        texts.put("input_mean", Double.toString(model.standardization().mean()));
        texts.put("input_deviation", Double.toString(model.standardization().deviation()));
        addProvenance(model.provenance(), texts);
        texts.put("licence", LICENCE);
        texts.values().removeIf(String::isEmpty);
        return texts;
    }

    private static void addProvenance(Provenance provenance, Map<String, String> texts) {
        texts.put("library_version", provenance.libraryVersion());
        texts.put("commit", provenance.commit());
        texts.put("created", provenance.created());
        texts.put("training_faces", count(provenance.trainingFaces()));
        texts.put("training_sha256", provenance.trainingSha256());
        texts.put("validation_faces", count(provenance.validationFaces()));
        texts.put("validation_sha256", provenance.validationSha256());
        texts.put("started_from_sha256", provenance.startedFrom());
    }

    private static String json(List<Emotion> labels) {
        return labels.stream()
                .map(label -> String.valueOf(JsonStringEncoder.getInstance().quoteAsString(label.label())))
                .collect(Collectors.joining("\", \"", "[\"", "\"]"));
    }

    private static String count(int faces) {
        return faces == 0 ? "" : Integer.toString(faces);
    }
}
