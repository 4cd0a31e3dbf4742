package org.nonnegotiable.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing below {@code /desk} is left out when it is asked who may do what: every address the program has is in {@link Address}, or in {@link Answered} with a reason. */
class EveryDeskAddressTest {

    private static final Set<Answered> ALL = all();

    @Test
    void every_address_of_the_desk_is_asked_about_or_has_a_reason_not_to_be() {
        Set<Answered> met = Address.all().stream().map(EveryDeskAddressTest::answering).flatMap(Optional::stream).collect(Collectors.toSet());
        assertThat(met).doesNotContainAnyElementsOf(Answered.OPEN).doesNotContainAnyElementsOf(Answered.OWN);
        met.addAll(Answered.OPEN);
        met.addAll(Answered.OWN);
        assertThat(met).containsExactlyInAnyOrderElementsOf(ALL);
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void what_is_asked_about_is_there(Address address) {
        assertThat(answering(address)).isPresent();
    }

    static Stream<Address> addresses() {
        return Address.all().stream();
    }

    private static Optional<Answered> answering(Address address) {
        return ALL.stream().filter(one -> one.fits(address.method(), address.path())).max(Comparator.comparingInt(Answered::letters));
    }

    private static Set<Answered> all() {
        JavaClasses program = new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.nonnegotiable");
        Set<Answered> all = new HashSet<>();
        for (JavaClass resource : program) {
            if (resource.isAnnotatedWith(Path.class)) {
                resource.getMethods().stream().flatMap(EveryDeskAddressTest::answers).filter(one -> one.template().matches("/desk(/.*)?")).forEach(all::add);
            }
        }
        assertThat(all).hasSizeGreaterThan(100);
        return all;
    }

    private static Stream<Answered> answers(JavaMethod method) {
        String more = method.tryGetAnnotationOfType(Path.class).map(path -> "/" + path.value()).orElse("");
        String path = ("/" + method.getOwner().getAnnotationOfType(Path.class).value() + more).replaceAll("/+", "/").replaceAll("\\{(\\w+):[^{}]*(\\{[^}]*})?[^}]*}", "{$1}");
        return method.getAnnotations().stream().flatMap(annotation -> annotation.getRawType().tryGetAnnotationOfType(HttpMethod.class).stream())
                .map(verb -> new Answered(verb.value(), path));
    }
}
