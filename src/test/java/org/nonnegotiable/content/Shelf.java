package org.nonnegotiable.content;

import static io.quarkus.narayana.jta.QuarkusTransaction.requiringNew;

import io.quarkus.bootstrap.util.IoUtils;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.nonnegotiable.edition.Edition;
import org.nonnegotiable.story.RealStory;
import org.nonnegotiable.story.Story;

/** The content of the database as tests look at it, and how they leave it: as it was shipped. */
@Singleton
class Shelf {

    /** What tests add is in Dutch, or named so. */
    private static final List<String> CLEANING = List.of("delete from FormerAddress", "update Story set withdrawnAt = null",
            "delete from StoryText where language = 'nl' or story.ref like 'added%'", "delete from Story where ref like 'added%'",
            "delete from Message where language = 'nl' or name like 'added%'", "delete from SpeakerName where language = 'nl'",
            "delete from MilestoneText where language = 'nl' or milestone.code like 'added%'", "delete from Milestone where code like 'added%'",
            "delete from Capital where language = 'nl' or embassy.country = 'BT'", "delete from Embassy where country = 'BT'",
            "delete from StandingPage where language = 'nl' or code like 'added%'",
            "delete from Figure where code like 'added%'", "delete from Drawing where name like 'added%'", "delete from LanguageRow where tag = 'nl'");

    @Inject
    ContentImport contentImport;
    @Inject
    ContentExport contentExport;
    @Inject
    Edition edition;
    @Inject
    EntityManager database;

    Map<String, String> exported() {
        try {
            Path directory = Files.createTempDirectory("export");
            contentExport.to(directory);
            Map<String, String> files = ContentFiles.in(directory);
            IoUtils.recursiveDelete(directory);
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Raised by whatever was committed. */
    long edition() {
        return ((Number) requiringNew().call(() -> database.createNativeQuery("SELECT number FROM edition").getSingleResult())).longValue();
    }

    /** All texts of a story, as if somebody had asked and been allowed. */
    void publish(String ref, Instant when) {
        requiringNew().run(() -> {
            Story.referred(ref).orElseThrow().texts.forEach(text -> RealStory.publish(text, when));
            edition.raise();
        });
    }

    void clean() {
        requiringNew().run(() -> CLEANING.forEach(statement -> database.createQuery(statement).executeUpdate()));
        contentImport.from(ContentFiles.SHIPPED);
    }
}
