package io.github.fer4j.examples.spring;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the web application. Try {@code curl -F photo=@party.jpg http://localhost:8080/faces}. */
@SpringBootApplication
public class PhotoApplication {

    /** Made by Spring. */
    public PhotoApplication() {}

    /**
     * Starts it.
     *
     * @param args properties, such as {@code --server.port=8081}
     */
    public static void main(String[] args) {
        SpringApplication.run(PhotoApplication.class, args);
    }
}
