package io.github.fer4j.examples;

import io.github.fer4j.ArchitectureContract;

class ArchitectureTest extends ArchitectureContract {}
