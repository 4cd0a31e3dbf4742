package org.nonnegotiable.media;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Instant;
import java.util.function.Consumer;
import org.nonnegotiable.edition.Edition;

/** A picture of nothing but coloured quarters, for as long as a test needs it. */
public final class StoredPicture implements AutoCloseable {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private static final Darkroom DARKROOM = new Darkroom();

    private final Long id;

    private StoredPicture(Long id) {
        this.id = id;
    }

    /** Each size is a picture of its own; the same size twice is the same picture. */
    public static StoredPicture of(String embassy, int width, int height) {
        var prints = DARKROOM.develop(Drawn.jpeg(width, height));
        return new StoredPicture(QuarkusTransaction.requiringNew().call(() -> {
            Picture picture = Picture.of(prints, embassy, 1L, NOON);
            picture.credit = "Photo & <friends>";
            picture.licence = Licence.CC_BY;
            picture.persist();
            return picture.id;
        }));
    }

    public Long id() {
        return id;
    }

    public Picture get() {
        return QuarkusTransaction.requiringNew().call(() -> Picture.findById(id));
    }

    /** In one transaction with a new edition. */
    public void change(Consumer<Picture> change) {
        QuarkusTransaction.requiringNew().run(() -> {
            change.accept(Picture.findById(id));
            Arc.container().instance(Edition.class).get().raise();
        });
    }

    @Override
    public void close() {
        QuarkusTransaction.requiringNew().run(() -> Picture.<Picture>findByIdOptional(id).ifPresent(Picture::erase));
    }
}
