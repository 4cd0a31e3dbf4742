package org.nonnegotiable.account;

import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.specification.MultiPartSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file in a form as browsers send it, which say how long it is: of bytes in memory REST Assured does not, and sends the form in chunks. */
public final class Attached {

    private Attached() {
    }

    public static MultiPartSpecification file(String field, String name, byte[] bytes, String type) {
        try {
            Path file = Files.createTempFile("attached", null);
            file.toFile().deleteOnExit();
            Files.write(file, bytes);
            MultiPartSpecBuilder part = new MultiPartSpecBuilder(file.toFile()).controlName(field).fileName(name);
            return (type == null ? part : part.mimeType(type)).build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
