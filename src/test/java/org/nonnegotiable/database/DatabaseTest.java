package org.nonnegotiable.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    private static final String URL = "quarkus.datasource.jdbc.url";

    @TempDir
    Path directory;

    @AfterEach
    void unconfigured() {
        System.clearProperty(URL);
        System.clearProperty("campaign.data");
    }

    @Test
    void a_configured_address_is_left_alone_and_nothing_is_made() {
        var data = directory.resolve("data");
        System.setProperty("campaign.data", data.toString());
        System.setProperty(URL, "jdbc:mariadb://elsewhere/campaign");
        Database.open().close();
        assertThat(System.getProperty(URL)).isEqualTo("jdbc:mariadb://elsewhere/campaign");
        assertThat(data).doesNotExist();
    }

    @Test
    void whether_there_is_one_is_seen_without_making_it() throws Exception {
        var data = directory.resolve("data");
        System.setProperty("campaign.data", data.toString());
        assertThat(Database.isThere()).isFalse();
        assertThat(data).doesNotExist();
        Files.createDirectories(data.resolve("tables"));
        assertThat(Database.isThere()).isTrue();
    }
}
