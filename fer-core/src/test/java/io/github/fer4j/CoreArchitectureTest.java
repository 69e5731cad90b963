package io.github.fer4j;

class CoreArchitectureTest extends ArchitectureContract {}
