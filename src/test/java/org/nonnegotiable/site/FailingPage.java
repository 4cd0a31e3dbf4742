package org.nonnegotiable.site;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import org.nonnegotiable.edition.PublicPage;

/** A page of the tests that fails as it is told to. */
@PublicPage
@Path("/{language}/failing/{how}")
public class FailingPage {

    static final String SECRET = "secret-of-the-house";

    @GET
    @Produces("text/html")
    public String show(String how) throws SQLException {
        switch (how) {
            case "refused" -> throw new SQLNonTransientConnectionException(SECRET, "08000");
            case "lost" -> throw new IllegalStateException(new IllegalStateException(new SQLTransientConnectionException(SECRET, "08S01")));
            case "busy" -> throw new IllegalStateException(new SQLException("Sorry, acquisition timeout!"));
            case "full" -> throw new IllegalStateException(new IOException("/somewhere: No space left on device"));
            case "wrong" -> throw new IllegalStateException(new SQLException(SECRET, "42S02"));
            default -> throw new IllegalStateException(SECRET);
        }
    }
}
