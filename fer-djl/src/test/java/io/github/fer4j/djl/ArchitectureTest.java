package io.github.fer4j.djl;

import io.github.fer4j.ArchitectureContract;

class ArchitectureTest extends ArchitectureContract {}
