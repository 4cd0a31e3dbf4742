package org.nonnegotiable.site;

import io.quarkus.qute.TemplateExtension;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nonnegotiable.edition.Asset;
import org.nonnegotiable.edition.Lasting;
import org.nonnegotiable.edition.PublicPage;
import org.nonnegotiable.edition.Shared;

/** The modules of {@code /script}, each an asset whose address says what is in it. Shared: a frame in a sandbox is a stranger to us. */
@Path("/assets/{hash}/{name: [a-z]{1,20}}.js")
public class Script {

    private static final Map<String, Asset> ALL = Stream.of("live", "copy", "editor", "toolbar", "forget")
            .collect(Collectors.toMap(Function.identity(), name -> Asset.script(name + ".js")));

    /** Where templates find one: {@code {script:of('live')}}. */
    @TemplateExtension(namespace = "script")
    static String of(String name) {
        return ALL.get(name).address();
    }

    @GET
    @PublicPage
    @Lasting
    @Shared
    @Produces("text/javascript")
    public String show(String hash, String name) {
        return Optional.ofNullable(ALL.get(name)).orElseThrow(NotFoundException::new).textAt(hash);
    }
}
