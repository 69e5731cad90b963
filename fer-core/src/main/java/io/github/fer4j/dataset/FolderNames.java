package io.github.fer4j.dataset;

import io.github.fer4j.emotion.Emotion;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The names that folders of a data set may have. */
final class FolderNames {

    private static final Map<String, Split> SPLITS = Map.of(
            "train", Split.TRAINING,
            "training", Split.TRAINING,
            "validation", Split.VALIDATION,
            "valid", Split.VALIDATION,
            "val", Split.VALIDATION,
            "publictest", Split.VALIDATION,
            "test", Split.TEST,
            "privatetest", Split.TEST);

    /** The adjectives that published folders use for FER2013's nouns. */
    private static final Map<String, Emotion> EMOTIONS = Map.of(
            "angry", Emotion.ANGER,
            "disgusted", Emotion.DISGUST,
            "fearful", Emotion.FEAR,
            "happy", Emotion.HAPPINESS,
            "sad", Emotion.SADNESS,
            "surprised", Emotion.SURPRISE);

    private FolderNames() {}

    /** The split of a folder; case, hyphens, underscores and spaces do not matter. */
    static Optional<Split> split(String name) {
        String key = name.toLowerCase(Locale.ROOT).replaceAll("[-_ ]", "");
        return Optional.ofNullable(SPLITS.get(key));
    }

    /** The emotion of a folder: the label of that name, or else the noun for an adjective. */
    static Emotion emotion(String name, List<Emotion> labels) {
        Emotion emotion = Emotion.of(name);
        return labels.contains(emotion) ? emotion : EMOTIONS.getOrDefault(emotion.label(), emotion);
    }
}
