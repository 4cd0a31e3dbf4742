package org.nonnegotiable.desk;

import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.sql.SQLTransientConnectionException;
import org.jboss.resteasy.reactive.RestForm;

/** A desk of the tests that fails as it is told to. */
@Path("/desk/failing")
public class FailingDesk {

    static final String SECRET = "secret-of-the-house";

    @GET
    @Path("{status: \\d+}")
    public String show(int status) {
        throw status == 500 ? new IllegalStateException(SECRET) : new ClientErrorException(SECRET, status);
    }

    @POST
    @Path("away")
    public String away(@RestForm String words) {
        throw new IllegalStateException(new SQLTransientConnectionException(SECRET, "08S01"));
    }

    /** As when somebody else was first with the same row. */
    @POST
    @Path("overtaken")
    public String overtaken(@RestForm String words) {
        throw new IllegalStateException(new OptimisticLockException(SECRET));
    }

    /** Tells how much came through. */
    @POST
    @Path("echo")
    public String echo(@RestForm String words) {
        return String.valueOf(words.length());
    }

    @POST
    @Path("pictures")
    public String upload(@RestForm String words) {
        return String.valueOf(words.length());
    }
}
