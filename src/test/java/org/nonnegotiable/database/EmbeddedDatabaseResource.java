package org.nonnegotiable.database;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** The embedded database for every {@code @QuarkusTest}, with nothing in its schema. The data directory is kept, the schema is not. */
@QuarkusTestResource(EmbeddedDatabaseResource.class)
public class EmbeddedDatabaseResource implements QuarkusTestResourceLifecycleManager {
    private EmbeddedDatabase database;

    @Override
    public Map<String, String> start() {
        var data = DataDirectory.at(FreshData.SHARED);
        database = FreshData.claim(data).orElseThrow(() -> DatabaseUnavailable.inUse(data));
        var access = database.open();
        empty(access);
        var properties = new HashMap<>(access.properties());
        properties.putAll(access.wardens());
        return properties;
    }

    @Override
    public void stop() {
        if (database != null) {
            database.close();
        }
    }

    private static void empty(Access access) {
        TestFolder.of("tombstones").toFile().delete();
        try (var connection = DriverManager.getConnection(access.url(), "owner", access.ownerPassword());
                var statement = connection.createStatement()) {
            statement.execute("DROP DATABASE campaign");
            statement.execute("CREATE DATABASE campaign");
        } catch (SQLException e) {
            throw new IllegalStateException("The schema of the tests cannot be emptied", e);
        }
    }
}
