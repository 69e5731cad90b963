/** What reports are made of: charts, sheets of faces, and pages as HTML and Markdown. */
@NullMarked
package io.github.fer4j.cli.report;

import org.jspecify.annotations.NullMarked;
