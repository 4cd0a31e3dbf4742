package org.nonnegotiable.desk;

import java.util.Set;
import java.util.stream.Collectors;

/** What the program answers: a method, and an address with names in braces. */
record Answered(String method, String template) {

    /** Open to whoever is not signed in: the way in, what lets in by the address itself, and help for whoever cannot come in. */
    static final Set<Answered> OPEN = lines("""
            GET /desk/sign-in
            POST /desk/sign-in
            POST /desk/sign-in/kept
            GET /desk/sign-in/code
            POST /desk/sign-in/code
            GET /desk/sign-in/ministry
            GET /desk/forgotten
            POST /desk/forgotten
            GET /desk/password/{token}
            POST /desk/password/{token}
            GET /desk/invitation/{token}
            POST /desk/invitation/{token}
            GET /desk/first/{token}
            POST /desk/first/{token}
            GET /desk/preview/{token}
            GET /desk/preview/{token}/{width}.jpg
            GET /desk/help
            GET /desk/help/{code}
            """);
    /** No deed, but for whoever is signed in: where they begin, their guide, the codes that are asked of them, and where their letters lead. */
    static final Set<Answered> OWN = lines("""
            GET /desk
            POST /desk/guide
            POST /desk/guide/absence
            GET /desk/second-factor
            POST /desk/second-factor
            POST /desk/second-factor/set-up
            POST /desk/second-factor/recovery-codes
            GET /desk/letters/{token}
            """);

    boolean fits(String asked, String path) {
        return method.equals(asked.equals("FILE") ? "POST" : asked) && path.matches(template.replaceAll("\\{[^{}]*}", "[^/]+"));
    }

    /** As JAX-RS chooses: whatever has more letters of its own. */
    int letters() {
        return template.replaceAll("\\{[^{}]*}", "").length();
    }

    private static Answered of(String line) {
        return new Answered(line.split(" ")[0], line.split(" ")[1]);
    }

    @Override
    public String toString() {
        return method + " " + template;
    }

    private static Set<Answered> lines(String lines) {
        return lines.lines().map(Answered::of).collect(Collectors.toSet());
    }
}
