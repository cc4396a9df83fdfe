package dev.weir.cluster.http;

import dev.weir.cluster.inference.Caller;
import dev.weir.cluster.inference.ServedModel;
import dev.weir.cluster.inference.ServingTable;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Sends a request to what answers it. */
public final class Router {

    private final String cluster;
    private final ServingTable models;
    private final InferenceEndpoint inference;
    private final BooleanSupplier ready;
    private final Supplier<String> metrics;

    /**
     * A router.
     *
     * @param cluster name of the cluster
     * @param ready whether the desired state was seen
     * @param metrics page of metrics in the Prometheus text format
     */
    public Router(
            String cluster,
            ServingTable models,
            InferenceEndpoint inference,
            BooleanSupplier ready,
            Supplier<String> metrics) {
        this.cluster = cluster;
        this.models = models;
        this.inference = inference;
        this.ready = ready;
        this.metrics = metrics;
    }

    Reply route(String method, String rawPath, byte[] body, Caller caller) {
        return Target.parse(rawPath)
                .map(target -> route(method, target, body, caller))
                .orElseGet(() -> Reply.error(404, "nothing is here"));
    }

    private Reply route(String method, Target target, byte[] body, Caller caller) {
        boolean infer = target instanceof Target.Model model && model.action() == Target.Action.INFER;
        if (!method.equals(infer ? "POST" : "GET")) {
            return Reply.error(405, "the method " + method + " is not allowed here");
        }
        return switch (target) {
            case Target.Server ignored -> Reply.json(200, JsonResponses.server(cluster));
            case Target.Live ignored -> Reply.json(200, JsonResponses.flag("live", true));
            case Target.Ready ignored -> ready(ready.getAsBoolean());
            case Target.Metrics ignored ->
                new Reply(200, "text/plain; version=0.0.4", metrics.get().getBytes(StandardCharsets.UTF_8));
            case Target.Model model -> model(model, body, caller);
        };
    }

    private Reply model(Target.Model target, byte[] body, Caller caller) {
        return switch (target.action()) {
            case METADATA ->
                find(target)
                        .map(served -> Reply.json(200, JsonResponses.metadata(served)))
                        .orElseGet(() -> Reply.error(404, "no such model is served"));
            case READY -> ready(find(target).isPresent());
            case INFER -> inference.infer(() -> find(target), body, caller);
        };
    }

    private Optional<ServedModel> find(Target.Model target) {
        return target.version().isEmpty() ? models.find(target.model()) : models.find(target.model(), target.version());
    }

    private static Reply ready(boolean ready) {
        return Reply.json(ready ? 200 : 503, JsonResponses.flag("ready", ready));
    }
}
