package org.nonnegotiable.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.qute.CompletedStage;
import io.quarkus.qute.Engine;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.Mapper;
import io.quarkus.qute.ReflectionValueResolver;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.ValueResolver;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class ScopesTest {

    private final List<String> asked = new ArrayList<>();
    private final Engine engine = Engine.builder().addDefaults().addValueResolver(new Scopes()).addValueResolver(new ReflectionValueResolver())
            .addValueResolver(new Listening()).build();

    @Test
    void a_name_means_what_the_innermost_scope_says_that_has_it() {
        engine.putTemplate("inner", engine.parse("{name}/{outer}"));
        assertThat(said("{#let name='let'}{#for one in list}{one}:{name}:{outer} {/for}{/let}{name}")).isEqualTo("1:let:out 2:let:out root");
        assertThat(said("{#for name in list}{name}{name_count}{/for}")).isEqualTo("1122");
        assertThat(said("{#include inner name='given' /} {#include inner /}")).isEqualTo("given/out root/out");
    }

    @Test
    void none_of_the_others_is_asked_about_a_scope() {
        engine.putTemplate("inner", engine.parse("{#for one in list}{one}{name}{/for}"));
        assertThat(said("{#let more=list}{#include inner /}{/let}")).isEqualTo("1root2root");
        assertThat(asked).isEmpty();
    }

    @Test
    void the_rest_of_an_expression_is_looked_for_in_what_was_found_and_nowhere_else() {
        engine.putTemplate("inner", engine.parse("{day.year} {nothing.name}"));
        assertThatThrownBy(() -> said("{#include inner /}")).isInstanceOf(TemplateException.class).hasMessageContaining("nothing.name");
        assertThat(said("{#with day}{year}{name}{/with}")).isEqualTo("2026root");
    }

    @Test
    void what_nobody_has_is_a_fault() {
        assertThatThrownBy(() -> said("{#for one in list}{unknown}{/for}")).isInstanceOf(TemplateException.class).hasMessageContaining("unknown");
        assertThat(said("{#for one in list}{unknown ?: 'else'}{/for}")).isEqualTo("elseelse");
    }

    private String said(String template) {
        return engine.parse(template).data("name", "root", "outer", "out", "list", List.of(1, 2)).data("day", LocalDate.of(2026, 11, 30)).data("nothing", null).render();
    }

    /** Asked last, it hears of every scope that others did not know a name in. */
    private final class Listening implements ValueResolver {

        @Override
        public int getPriority() {
            return Integer.MIN_VALUE;
        }

        @Override
        public boolean appliesTo(EvalContext context) {
            if (context.getBase() == null || context.getBase() instanceof Mapper) {
                asked.add(context.getName());
            }
            return false;
        }

        @Override
        public CompletionStage<Object> resolve(EvalContext context) {
            return CompletedStage.of(null);
        }
    }
}
