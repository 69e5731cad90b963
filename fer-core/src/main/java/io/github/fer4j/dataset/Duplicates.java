package io.github.fer4j.dataset;

import io.github.fer4j.emotion.Emotion;
import io.github.fer4j.preprocess.FaceImage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The pictures that occur more than once in a data set. Two pictures are the same if all pixels are equal, whatever their
 * labels and splits; pictures that are only similar do not count.
 *
 * <p>Immutable and thread-safe.
 *
 * @param groups one for each picture that occurs at least twice, in the order of the first occurrence
 */
public record Duplicates(List<Group> groups) {

    /**
     * Duplicates.
     *
     * @param groups one for each repeated picture; copied
     */
    public Duplicates {
        groups = List.copyOf(Objects.requireNonNull(groups, "groups"));
    }

    /**
     * Finds the duplicates of a data set, by hashing pixels.
     *
     * @param dataset may be empty
     * @return its duplicates, across all of its splits
     */
    public static Duplicates of(Dataset dataset) {
        Objects.requireNonNull(dataset, "dataset");
        Map<FaceImage, List<Occurrence>> byPicture = new LinkedHashMap<>();
        for (int i = 0; i < dataset.size(); i++) {
            LabelledFace face = dataset.faces().get(i);
            byPicture
                    .computeIfAbsent(face.face(), picture -> new ArrayList<>(1))
                    .add(new Occurrence(i, face));
        }
        return new Duplicates(byPicture.values().stream()
                .filter(occurrences -> occurrences.size() > 1)
                .map(Group::new)
                .toList());
    }

    /**
     * The number of faces that show a repeated picture; the first of each group counts too.
     *
     * @return 0 or more
     */
    public long faces() {
        return groups.stream().mapToLong(group -> group.occurrences().size()).sum();
    }

    /**
     * The number of faces that could be left out without losing a picture.
     *
     * @return {@link #faces()} less the number of groups
     */
    public long repeats() {
        return faces() - groups.size();
    }

    /**
     * The groups whose faces do not all have the same label.
     *
     * @return in the order of {@link #groups()}
     */
    public List<Group> conflicting() {
        return groups.stream().filter(Group::isConflicting).toList();
    }

    /**
     * The groups with at least two faces in one split.
     *
     * @param split the split
     * @return in the order of {@link #groups()}
     */
    public List<Group> within(Split split) {
        Objects.requireNonNull(split, "split");
        return groups.stream().filter(group -> group.count(split) > 1).toList();
    }

    /**
     * The groups with faces in both of two splits.
     *
     * @param one a split
     * @param other another split
     * @return in the order of {@link #groups()}
     */
    public List<Group> shared(Split one, Split other) {
        Objects.requireNonNull(one, "one");
        Objects.requireNonNull(other, "other");
        return groups.stream()
                .filter(group -> group.count(one) > 0 && group.count(other) > 0)
                .toList();
    }

    /**
     * One picture and where it occurs.
     *
     * @param occurrences at least two, in the order of the data set
     */
    public record Group(List<Occurrence> occurrences) {

        /**
         * A group.
         *
         * @param occurrences at least two; copied
         * @throws IllegalArgumentException if there are fewer
         */
        public Group {
            occurrences = List.copyOf(Objects.requireNonNull(occurrences, "occurrences"));
            if (occurrences.size() < 2) {
                throw new IllegalArgumentException("a group needs at least 2 occurrences, not " + occurrences.size());
            }
        }

        /**
         * The picture.
         *
         * @return the picture that all occurrences show
         */
        public FaceImage picture() {
            return occurrences.get(0).face().face();
        }

        /**
         * The labels that the picture has.
         *
         * @return each once, in the order of the occurrences
         */
        public Set<Emotion> emotions() {
            Set<Emotion> emotions = new LinkedHashSet<>();
            occurrences.forEach(occurrence -> emotions.add(occurrence.face().emotion()));
            return emotions;
        }

        /**
         * Whether the picture has several labels.
         *
         * @return true if at least two
         */
        public boolean isConflicting() {
            return emotions().size() > 1;
        }

        /**
         * How often the picture occurs in one split.
         *
         * @param split the split
         * @return 0 or more
         */
        public long count(Split split) {
            Objects.requireNonNull(split, "split");
            return occurrences.stream()
                    .filter(occurrence -> occurrence.face().split() == split)
                    .count();
        }
    }

    /**
     * One face that shows a repeated picture.
     *
     * @param position in the data set, from 0
     * @param face the face with its label and split
     */
    public record Occurrence(int position, LabelledFace face) {

        /**
         * An occurrence.
         *
         * @param position in the data set, from 0
         * @param face the face with its label and split
         */
        public Occurrence {
            Objects.requireNonNull(face, "face");
        }
    }
}
