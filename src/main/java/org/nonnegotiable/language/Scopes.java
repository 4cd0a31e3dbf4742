package org.nonnegotiable.language;

import io.quarkus.qute.CompletedStage;
import io.quarkus.qute.EngineConfiguration;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.Mapper;
import io.quarkus.qute.ResolutionContext;
import io.quarkus.qute.Results;
import io.quarkus.qute.ValueResolver;
import java.util.concurrent.CompletionStage;

/**
 * Finds what a name in a template means by going outward from scope to scope. Qute does that too, but asks each of its hundreds of resolvers
 * about each scope, which took most of the time of a page.
 */
@EngineConfiguration
public class Scopes implements ValueResolver {

    private static final String LATER = "TerminalEvalContextImpl";

    /** Before every other. */
    @Override
    public int getPriority() {
        return Integer.MAX_VALUE;
    }

    @Override
    public boolean appliesTo(EvalContext context) {
        Object base = context.getBase();
        return (base == null || base instanceof Mapper) && base == context.resolutionContext().getData() && context.getParams().isEmpty() && isFirst(context);
    }

    @Override
    public CompletionStage<Object> resolve(EvalContext context) {
        return find(context.resolutionContext(), context.getName());
    }

    /** {@link Results#notFound} if no scope has it, or one that is no map lies between: then the others may know. */
    static CompletionStage<Object> find(ResolutionContext innermost, String name) {
        ResolutionContext scope = innermost;
        while (scope != null) {
            if (scope.getData() instanceof Mapper names) {
                CompletionStage<Object> value = names.appliesTo(name) ? names.getAsync(name) : Results.notFound();
                if (!isMissing(value)) {
                    return value;
                }
            } else if (scope.getData() != null) { // a template that is included has names of its own, or nothing
                return Results.notFound();
            }
            scope = scope.getParent();
        }
        return Results.notFound();
    }

    /** The rest of an expression is no scope's. Of all that Qute tells of it, only the class says so. */
    private static boolean isFirst(EvalContext context) {
        return !context.getClass().getName().endsWith(LATER);
    }

    private static boolean isMissing(CompletionStage<Object> value) {
        return value instanceof CompletedStage<?> there && Results.isNotFound(there.get());
    }
}
