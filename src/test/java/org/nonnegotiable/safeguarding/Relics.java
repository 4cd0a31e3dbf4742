package org.nonnegotiable.safeguarding;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Things of the tests that can be erased, and can come back. */
@ApplicationScoped
class Relics implements Erasable {

    private final Set<String> refs = ConcurrentHashMap.newKeySet();

    void bring(String ref) {
        refs.add(ref);
    }

    @Override
    public Stream<String> refs() {
        return refs.stream();
    }

    @Override
    public void erase(String ref) {
        refs.remove(ref);
    }
}
