package org.nonnegotiable.account;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;

/** How the desk answers: with a page, or by going on to one. */
final class Answer {

    static final int UNPROCESSABLE = 422;
    static final int TOO_MANY = 429;

    private Answer() {
    }

    static Response page(int status, TemplateInstance page) {
        return Response.status(status).type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8")).entity(page.render()).build();
    }

    static Response later(Duration wait, TemplateInstance page) {
        return Response.fromResponse(page(TOO_MANY, page)).header("Retry-After", wait.toSeconds() + 1).build();
    }

    static Response goOn(String path) {
        return Response.seeOther(URI.create(path)).build();
    }

    /** After signing out; what the browser keeps of the desk goes, drafts too. */
    static Response gone() {
        return Response.fromResponse(goOn("/desk/sign-in")).header("Clear-Site-Data", "\"cache\", \"storage\"").build();
    }

    /** To an address of the desk that somebody asked for, else to its first page. */
    static Response goOnTo(String asked) {
        return goOn(Kept.isOurs(asked) ? asked : "/desk");
    }
}
