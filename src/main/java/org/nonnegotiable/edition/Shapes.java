package org.nonnegotiable.edition;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;

/** Everything of the program that can be read, found by the path of a request that is not routed yet. */
@Singleton
class Shapes {

    private volatile Map<Method, Shape> all;

    /**
     * Null for what is no public page. Where several fit, Jakarta REST chooses by rules of its own: what any of them reads counts, so that
     * no two pages are taken for one.
     */
    Shape of(String path) {
        return all().values().stream().filter(shape -> shape.fits(path)).reduce(Shape::or).filter(Shape::isPublic).orElse(null);
    }

    Shape of(Method method) {
        return all().get(method);
    }

    /** Worked out by the first who asks, for at the start of the program nobody waits for it. */
    private Map<Method, Shape> all() {
        if (all == null) {
            all = methods().filter(method -> method.isAnnotationPresent(GET.class)).distinct()
                    .collect(Collectors.toUnmodifiableMap(method -> method, Shape::of));
        }
        return all;
    }

    /** As the program's own router knows them: nothing that can be asked for is forgotten. */
    private static Stream<Method> methods() {
        return ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers().stream().flatMap(type -> Stream.of(type.value.handlers))
                .filter(ClassRoutingHandler.class::isInstance).map(ClassRoutingHandler.class::cast)
                .map(router -> router.getMappers().values()).flatMap(Collection::stream)
                .flatMap(mapper -> mapper.getTemplates().stream()).map(found -> found.value.getLazyMethod().getMethod());
    }
}
