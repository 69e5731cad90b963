package io.github.fer4j.cli.detect;

import io.github.fer4j.image.Box;
import io.github.fer4j.image.Eyes;
import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * Where a face is.
 *
 * @param box in pixels of the picture; may reach beyond it
 * @param eyes in pixels of the picture; empty if they are not labelled
 * @param tone of the skin; empty if it is neither labelled nor estimated, or the picture is grey
 */
record LabelledBox(Box box, Optional<Eyes> eyes, Optional<SkinTone> tone) {

    LabelledBox(Box box, Optional<Eyes> eyes) {
        this(box, eyes, Optional.empty());
    }

    /** The same face; without a labelled tone, with the one that it has in its photo. */
    LabelledBox withTone(BufferedImage photo) {
        return tone.isPresent() ? this : new LabelledBox(box, eyes, SkinTone.of(photo, box));
    }
}
