package io.github.fer4j.model.detect.search;

/** A network on some engine. */
@FunctionalInterface
public interface PictureNetwork {

    /**
     * The outputs for some grey pictures of one size.
     *
     * @param pictures one after the other, row by row
     * @param count of pictures
     * @param height of each
     * @param width of each
     * @return for each picture, channel by channel, row by row
     */
    float[] outputs(float[] pictures, int count, int height, int width);
}
