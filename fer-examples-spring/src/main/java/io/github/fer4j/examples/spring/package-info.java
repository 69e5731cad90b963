/** A web application that answers photos with their faces. */
package io.github.fer4j.examples.spring;
