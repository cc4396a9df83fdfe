package dev.weir.drift.core.protection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Memories that last as long as the object: for measuring guards, and for tests. */
public final class InMemory implements Memories {

    private final int clients;
    private final Map<String, Map<String, Scale>> published = new HashMap<>();
    private final LinkedHashMap<ClientOfModel, Held> held = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<String, CrowdMemory> crowds = new HashMap<>();

    /** @param clients that are remembered at most, at least 1 */
    public InMemory(int clients) {
        this.clients = clients;
    }

    /** Publishes what the training data of a version shows. */
    public void publish(String model, String version, Scale scale) {
        published.computeIfAbsent(model, name -> new HashMap<>()).put(version, scale);
    }

    /** Forgets the scale of a version. */
    public void forget(String model, String version) {
        published.getOrDefault(model, new HashMap<>()).remove(version);
    }

    /** Forgets what can be made again, as a restart does. */
    public void restart() {
        held.values().forEach(each -> each.watch = Optional.empty());
    }

    @Override
    public Optional<ClientMemory> client(ClientOfModel who) {
        return Optional.ofNullable(held.get(who)).flatMap(each -> each.memory);
    }

    @Override
    public void remember(ClientOfModel who, ClientMemory memory) {
        of(who).memory = Optional.of(memory);
        if (held.size() > clients) {
            held.remove(held.keySet().iterator().next());
        }
    }

    @Override
    public void keep(ClientOfModel who, int place, Request request) {
        List<Request> requests = of(who).requests;
        if (place < requests.size()) {
            requests.set(place, request);
        } else {
            requests.add(request);
        }
    }

    @Override
    public List<Request> kept(ClientOfModel who, int count) {
        return List.copyOf(of(who).requests.subList(0, count));
    }

    @Override
    public Optional<CrowdMemory> crowd(String model) {
        return Optional.ofNullable(crowds.get(model));
    }

    @Override
    public void remember(String model, CrowdMemory memory) {
        crowds.put(model, memory);
    }

    @Override
    public Optional<Scale> published(String model, String version) {
        return Optional.ofNullable(published.getOrDefault(model, Map.of()).get(version));
    }

    @Override
    public Optional<QueryWatch> watch(ClientOfModel who) {
        return of(who).watch;
    }

    @Override
    public void remember(ClientOfModel who, QueryWatch watch) {
        of(who).watch = Optional.of(watch);
    }

    private Held of(ClientOfModel who) {
        return held.computeIfAbsent(who, ignored -> new Held());
    }

    private static final class Held {

        private final List<Request> requests = new ArrayList<>();
        private Optional<ClientMemory> memory = Optional.empty();
        private Optional<QueryWatch> watch = Optional.empty();
    }
}
