package org.essaim;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The application: one deployable, its modules the packages below this one.
@SpringBootApplication
public class Essaim {

    static void main(String[] args) {
        SpringApplication.run(Essaim.class, args);
    }
}
