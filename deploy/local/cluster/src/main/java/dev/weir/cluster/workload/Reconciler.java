package dev.weir.cluster.workload;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Brings what is served to what is desired and says once per change what it observes. It remembers nothing across
 * restarts: a new process loads, verifies and says everything again. For one thread.
 */
public final class Reconciler {

    private final ModelHost host;
    private final ObservationListener listener;
    private final InstantSource clock;
    private final Patience patience;
    private final Map<Overlay, WorkloadState> states = new HashMap<>();
    private final Map<Overlay, Observation> observed = new HashMap<>();

    public Reconciler(ModelHost host, ObservationListener listener, InstantSource clock, Patience patience) {
        this.host = host;
        this.listener = listener;
        this.clock = clock;
        this.patience = patience;
    }

    /** Takes one step towards the desired state; call it again for what may pass and for every change. */
    public void reconcile(List<Desired> desired) {
        removeAllBut(desired.stream().map(Desired::overlay).collect(Collectors.toSet()));
        for (Desired one : desired) {
            switch (one) {
                case Desired.Wanted wanted -> reconcile(wanted);
                case Desired.Broken broken -> say(Observation.of(broken));
            }
        }
    }

    private void removeAllBut(Set<Overlay> desired) {
        for (Overlay overlay : new HashSet<>(states.keySet())) {
            if (!desired.contains(overlay)) {
                host.remove(overlay);
                states.remove(overlay);
                observed.remove(overlay);
            }
        }
    }

    private void reconcile(Desired.Wanted wanted) {
        WorkloadState before = states.getOrDefault(wanted.overlay(), WorkloadState.initial());
        WorkloadState after = before.needsLoad(wanted.workload(), clock.instant())
                ? load(before, wanted)
                : before.kept(wanted.workload());
        states.put(wanted.overlay(), after);
        after.outcome().ifPresent(outcome -> say(Observation.of(wanted, outcome)));
    }

    private WorkloadState load(WorkloadState before, Desired.Wanted wanted) {
        Instant now = clock.instant();
        return host.serve(wanted.overlay(), wanted.workload())
                .map(failure -> before.failed(wanted.workload(), failure, now, patience))
                .orElseGet(() -> new WorkloadState.Serving(wanted.workload()));
    }

    private void say(Observation observation) {
        if (!observation.equals(observed.put(observation.overlay(), observation))) {
            listener.observed(observation);
        }
    }
}
