package io.github.fer4j.opencv;

import io.github.fer4j.ArchitectureContract;

class ArchitectureTest extends ArchitectureContract {}
