package dev.weir.cluster.inference;

import dev.weir.cluster.workload.Failure;
import dev.weir.cluster.workload.ModelHost;
import dev.weir.cluster.workload.Overlay;
import dev.weir.cluster.workload.Workload;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The models that answer, one per overlay. A new one takes its place in one step when it is ready; the old one finishes
 * what it began and is unloaded.
 */
public final class ServingTable implements ModelHost, AutoCloseable {

    private final ModelLoader loader;
    private final ServingListener listener;
    private final Map<Overlay, ServedModel> served = new ConcurrentHashMap<>();

    public ServingTable(ModelLoader loader, ServingListener listener) {
        this.loader = loader;
        this.listener = listener;
    }

    @Override
    public Optional<Failure> serve(Overlay overlay, Workload workload) {
        return switch (loader.load(workload)) {
            case LoadResult.NotLoaded notLoaded -> Optional.of(notLoaded.failure());
            case LoadResult.Loaded loaded -> {
                listener.started(loaded.model());
                unload(served.put(overlay, loaded.model()));
                yield Optional.empty();
            }
        };
    }

    @Override
    public void remove(Overlay overlay) {
        unload(served.remove(overlay));
    }

    /** What answers for a model, whatever its version; of several environments the first by name. */
    public Optional<ServedModel> find(String model) {
        return all().stream()
                .filter(served -> served.workload().model().name().equals(model))
                .findFirst();
    }

    /** What answers for a version of a model. */
    public Optional<ServedModel> find(String model, String version) {
        return all().stream()
                .filter(served -> served.workload().model().name().equals(model))
                .filter(served -> served.workload().model().version().equals(version))
                .findFirst();
    }

    /** Everything that answers, in order of environments and models. */
    public List<ServedModel> all() {
        return served.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Overlay, ServedModel> entry) ->
                                entry.getKey().environment())
                        .thenComparing(entry -> entry.getKey().path()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Unloads everything, after the answers under way. */
    @Override
    public void close() {
        List.copyOf(served.keySet()).forEach(this::remove);
    }

    private void unload(@Nullable ServedModel model) {
        if (model != null) {
            model.close();
            listener.stopped(model);
        }
    }
}
