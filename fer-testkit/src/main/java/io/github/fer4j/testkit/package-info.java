/**
 * Contract tests for implementations of the interfaces of fer4j, as JUnit 5 base classes. Whoever writes a part extends its
 * contract and implements the abstract methods; the inherited tests then run with the part:
 *
 * <table>
 * <caption>The contract of each part</caption>
 * <tr><th>Part</th><th>Contract</th></tr>
 * <tr><td>{@link io.github.fer4j.detect.FaceDetector}</td><td>{@link io.github.fer4j.testkit.FaceDetectorContract}</td></tr>
 * <tr><td>{@link io.github.fer4j.preprocess.FacePreprocessor}</td><td>{@link
 * io.github.fer4j.testkit.FacePreprocessorContract}</td></tr>
 * <tr><td>{@link io.github.fer4j.classify.EmotionClassifier}</td><td>{@link
 * io.github.fer4j.testkit.EmotionClassifierContract}</td></tr>
 * <tr><td>{@link io.github.fer4j.image.ImageReader}</td><td>{@link io.github.fer4j.testkit.ImageReaderContract}</td></tr>
 * <tr><td>{@link io.github.fer4j.video.FrameSource}</td><td>{@link io.github.fer4j.testkit.FrameSourceContract}</td></tr>
 * <tr><td>{@link io.github.fer4j.video.ResultSink}</td><td>{@link io.github.fer4j.testkit.ResultSinkContract}</td></tr>
 * </table>
 *
 * <pre>{@code
 * class MyClassifierTest extends EmotionClassifierContract {
 *     @Override
 *     protected EmotionClassifier classifier() {
 *         return new MyClassifier(Path.of("my-model.bin"));
 *     }
 * }
 * }</pre>
 *
 * <p>The package also holds simple deterministic parts to test an application with, without native code: {@link
 * io.github.fer4j.testkit.BrightSpotDetector}, {@link io.github.fer4j.testkit.CroppingPreprocessor}, {@link
 * io.github.fer4j.testkit.BrightnessClassifier} and {@link io.github.fer4j.testkit.PlatformImageReader}; {@link
 * io.github.fer4j.testkit.Spots} makes pictures with faces for them.
 */
@NullMarked
package io.github.fer4j.testkit;

import org.jspecify.annotations.NullMarked;
