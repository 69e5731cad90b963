package io.github.fer4j.opencv.provider;

import io.github.fer4j.support.ModelProviderContract;

class OpenCvClassifierProviderTest extends ModelProviderContract {

    OpenCvClassifierProviderTest() {
        super(new OpenCvClassifierProvider());
    }
}
