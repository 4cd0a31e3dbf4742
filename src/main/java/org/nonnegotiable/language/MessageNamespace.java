package org.nonnegotiable.language;

import io.quarkus.qute.CompletedStage;
import io.quarkus.qute.EngineConfiguration;
import io.quarkus.qute.EvalContext;
import io.quarkus.qute.Expression;
import io.quarkus.qute.NamespaceResolver;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** {@code {msg:story_title(name)}}: a message in the language of the page, its arguments in order. */
@EngineConfiguration
public class MessageNamespace implements NamespaceResolver {

    @Override
    public String getNamespace() {
        return "msg";
    }

    @Override
    public CompletionStage<Object> resolve(EvalContext context) {
        CompletionStage<Object> here = Scopes.find(context.resolutionContext(), "here");
        if (context.getParams().isEmpty() && here instanceof CompletedStage<?> there) {
            return CompletedStage.of(message((Addressee) there.get(), context.getName())); // most are, and a future takes longer than its words
        }
        List<CompletableFuture<Object>> values = new ArrayList<>();
        values.add(here.toCompletableFuture());
        for (Expression argument : context.getParams()) {
            values.add(context.evaluate(argument).toCompletableFuture());
        }
        return CompletableFuture.allOf(values.toArray(CompletableFuture[]::new)).thenApply(done -> {
            Object[] arguments = values.stream().skip(1).map(CompletableFuture::join).toArray();
            return message((Addressee) values.get(0).join(), context.getName(), arguments);
        });
    }

    /** {@code {msg:named(figure.nameKey)}} takes the message's name from the thing shown. */
    private static Object message(Addressee here, String name, Object... arguments) {
        if (!"named".equals(name)) {
            return Html.message(here.language(), name, arguments);
        }
        Object[] rest = java.util.Arrays.copyOfRange(arguments, 1, arguments.length);
        return Html.message(here.language(), arguments[0].toString(), rest);
    }
}
