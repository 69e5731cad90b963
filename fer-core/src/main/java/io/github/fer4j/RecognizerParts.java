package io.github.fer4j;

import io.github.fer4j.classify.EmotionClassifier;
import io.github.fer4j.detect.FaceDetector;
import io.github.fer4j.image.ImageReader;
import io.github.fer4j.preprocess.FacePreprocessor;

/** What a recognizer is put together from, and which of it the recognizer has to close. */
record RecognizerParts(
        FaceDetector detector,
        FacePreprocessor preprocessor,
        EmotionClassifier classifier,
        ImageReader reader,
        OwnedParts owned) {}
