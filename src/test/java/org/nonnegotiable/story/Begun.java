package org.nonnegotiable.story;

import io.restassured.response.Response;
import org.nonnegotiable.account.Cast;
import org.nonnegotiable.account.Member;
import org.nonnegotiable.review.Reviews;
import org.nonnegotiable.safeguarding.Child;

/** A story as it is when somebody has pressed the button that begins one, and its file. */
final class Begun implements AutoCloseable {

    final Member writer = Cast.writer("DE", "uk", "de");
    final Long story = another();
    final String path = "/desk/stories/" + story;

    Long another(Object... about) {
        return number(writer.post("/desk/stories", with(about)));
    }

    private static Object[] with(Object... about) {
        return about.length == 0 ? new Object[] {"language", "uk"} : new Object[] {"language", "uk", about[0], about[1]};
    }

    private static Long number(Response opened) {
        return Long.valueOf(opened.header("Location").replaceFirst(".*/desk/stories/(\\d+)/.*", "$1"));
    }

    /** By somebody who is sure. */
    Response remove() {
        return writer.post(path + "/removal", "sure", "yes");
    }

    Child file() {
        return Desk.in(() -> Child.<Child>find("createdBy = ?1 order by id", writer.id()).firstResult());
    }

    @Override
    public void close() {
        Desk.in(() -> {
            Reviews.erase("story/" + story);
            return null;
        });
        Desk.remove(story);
    }
}
