package org.nonnegotiable;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nonnegotiable.edition.PublicPage;
import org.nonnegotiable.language.Html;

/** Which package may know which, and what classes and methods may look like. */
class StructureTest {

    private static final String ROOT = "org.nonnegotiable";
    private static final JavaClasses CLASSES = new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages(ROOT);

    private static final String[] FEATURES = {"story", "counter", "milestone", "embassy"};
    private static final Set<String> PLACED = Set.of("database", "language", "limit", "edition", "audit", "account", "media", "safeguarding", "review", "story",
            "counter", "milestone", "embassy", "press", "site", "content", "backup", "mirror", "desk", "operation");
    /** Names that say where code was put, not what it is about. */
    private static final Set<String> EMPTY_NAMES = Set.of("util", "utils", "common", "helper", "helpers", "service", "services", "model",
            "dto", "impl", "core", "misc");
    private static final Set<String> EMPTY_ENDINGS = Set.of("Service", "Util", "Utils", "Helper", "Manager", "Dto", "DTO", "Impl");

    @Test
    void every_package_has_its_place_in_this_test() {
        assertThat(CLASSES.stream().map(type -> type.getPackageName().split("\\.")[2]).distinct()).isSubsetOf(PLACED);
    }

    @Test
    void database_languages_limits_and_audit_know_nobody_and_the_edition_knows_limits() {
        Stream.of("database", "language", "limit", "audit").forEach(StructureTest::knows);
        knows("edition", "limit");
    }

    @Test
    void accounts_know_languages_and_the_audit_log_and_whoever_guards_what_is_told_the_accounts_too() {
        knows("account", "database", "language", "audit", "limit");
        knows("media", "language", "edition", "audit", "account", "limit");
        knows("safeguarding", "database", "language", "audit", "account");
        knows("review", "language", "audit", "account", "safeguarding", "limit");
    }

    @Test
    void features_know_languages_media_accounts_and_the_edition_and_not_each_other() {
        Arrays.stream(FEATURES).forEach(feature -> knows(feature, "database", "language", "media", "edition", "safeguarding", "review", "account", "audit", "limit"));
    }

    @Test
    void the_press_and_the_site_know_the_features() {
        knows("press", with(FEATURES, "language", "media", "edition", "limit"));
        knows("site", with(FEATURES, "database", "language", "media", "edition", "account", "audit", "limit"));
    }

    @Test
    void content_knows_the_features_and_the_site() {
        knows("content", with(FEATURES, "site", "safeguarding", "language", "media", "edition"));
    }

    @Test
    void a_backup_knows_the_database_and_whose_key_signs_it() {
        knows("backup", "database", "counter");
    }

    @Test
    void a_mirror_knows_what_leads_nowhere_from_a_page_and_whose_key_signs_it() {
        knows("mirror", "story", "counter", "language", "edition");
    }

    @Test
    void nobody_knows_operation_and_the_desk() {
        Stream.of("operation", "desk").forEach(top -> noClasses().that(not(are(resideInAPackage(in(top))))).should()
                .dependOnClassesThat(are(resideInAPackage(in(top)))).check(CLASSES));
    }

    @Test
    void no_packages_know_each_other_in_a_circle() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void packages_are_named_for_what_they_are_about() {
        assertThat(CLASSES.stream().flatMap(type -> Stream.of(type.getPackageName().split("\\."))).filter(EMPTY_NAMES::contains)).isEmpty();
    }

    @Test
    void classes_are_named_for_what_they_are() {
        assertThat(CLASSES.stream().map(JavaClass::getSimpleName).filter(name -> EMPTY_NAMES.contains(name.toLowerCase(Locale.ROOT))
                || EMPTY_ENDINGS.stream().anyMatch(name::endsWith))).isEmpty();
    }

    @Test
    void raw_html_is_made_in_one_class_only() {
        noClasses().that().doNotBelongToAnyOf(Html.class).should().callConstructor(RawString.class, String.class).check(CLASSES);
    }

    @Test
    void pages_are_known_to_their_own_package_only() {
        classes().that().haveSimpleNameEndingWith("Pages").should().bePackagePrivate().check(CLASSES);
    }

    @Test
    void resource_methods_are_public_for_any_other_is_silently_a_404() {
        methods().that().areMetaAnnotatedWith(HttpMethod.class).should().bePublic().check(CLASSES);
    }

    @Test
    void readers_resources_answer_GET_only() {
        methods().that(describe("answer readers", StructureTest::answersReaders)).should().beAnnotatedWith(GET.class).check(CLASSES);
    }

    @Test
    void what_is_rendered_for_readers_is_a_public_page() {
        Stream<JavaMethod> unkept = CLASSES.stream().flatMap(type -> type.getMethods().stream())
                .filter(method -> answersReaders(method) && isRendered(method))
                .filter(method -> !method.isAnnotatedWith(PublicPage.class) && !method.getOwner().isAnnotatedWith(PublicPage.class));
        assertThat(unkept.map(JavaMethod::getFullName)).isEmpty();
    }

    @Test
    void reading_is_not_transactional() {
        methods().that().areAnnotatedWith(GET.class).should().notBeAnnotatedWith(Transactional.class)
                .andShould().beDeclaredInClassesThat().areNotAnnotatedWith(Transactional.class).check(CLASSES);
    }

    @Test
    void a_template_gets_at_most_four_things() {
        methods().that().areDeclaredInClassesThat().areAnnotatedWith(CheckedTemplate.class)
                .should().haveRawParameterTypes(describe("at most four", types -> types.size() <= 4)).check(CLASSES);
    }

    @Test
    void numbers_of_rows_are_given_by_the_column_for_galera_refuses_sequences() {
        fields().that().areAnnotatedWith(GeneratedValue.class).should().beAnnotatedWith(describe("identity",
                annotation -> annotation.getRawType().isEquivalentTo(GeneratedValue.class)
                        && annotation.as(GeneratedValue.class).strategy() == GenerationType.IDENTITY)).check(CLASSES);
    }

    @Test
    void the_time_is_told_by_the_injected_clock() {
        noClasses().that().doNotHaveSimpleName("EditionClock").should().callCodeUnitWhere(
                describe("asks the machine for the time", MachineTime::isAsked)).check(CLASSES);
    }

    private static void knows(String one, String... others) {
        String[] known = with(others, one);
        noClasses().that(are(resideInAPackage(in(one)))).should().dependOnClassesThat(are(resideInAPackage(ROOT + ".."))
                .and(not(are(resideInAnyPackage(Arrays.stream(known).map(StructureTest::in).toArray(String[]::new)))))).check(CLASSES);
    }

    private static boolean answersReaders(JavaMethod method) {
        return method.getOwner().isAnnotatedWith(Path.class) && !method.getOwner().getSimpleName().endsWith("Desk")
                && method.isMetaAnnotatedWith(HttpMethod.class);
    }

    /** A Response says itself how it may be kept. */
    private static boolean isRendered(JavaMethod method) {
        return method.getRawReturnType().isEquivalentTo(TemplateInstance.class) || method.getRawReturnType().isEquivalentTo(String.class);
    }

    private static String in(String name) {
        return ROOT + "." + name + "..";
    }

    private static String[] with(String[] some, String... more) {
        return Stream.concat(Arrays.stream(some), Arrays.stream(more)).toArray(String[]::new);
    }
}
