package io.github.fer4j.dataset;

import io.github.fer4j.Emotion;
import io.github.fer4j.preprocess.FaceImage;

/**
 * A face with its true emotion.
 *
 * @param face the picture
 * @param emotion the label
 * @param split the part of the data set it belongs to
 */
public record LabelledFace(FaceImage face, Emotion emotion, Split split) {}
