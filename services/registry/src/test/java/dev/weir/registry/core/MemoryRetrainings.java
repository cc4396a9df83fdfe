package dev.weir.registry.core;

import dev.weir.registry.core.fact.FactId;
import dev.weir.registry.core.model.ModelName;
import dev.weir.registry.core.model.RunId;
import dev.weir.registry.core.model.VersionId;
import dev.weir.registry.core.retraining.Decision;
import dev.weir.registry.core.retraining.DriftSignal;
import dev.weir.registry.core.retraining.History;
import dev.weir.registry.core.retraining.InFlight;
import dev.weir.registry.core.retraining.RetrainingCase;
import dev.weir.registry.core.retraining.Retrainings;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Retrainings of one model. */
final class MemoryRetrainings implements Retrainings {

    private final Map<FactId, DriftSignal> signals = new LinkedHashMap<>();
    private final Map<FactId, Decision> decisions = new LinkedHashMap<>();
    private Optional<Instant> lastRequested = Optional.empty();
    private Optional<InFlight> inFlight = Optional.empty();

    @Override
    public void lock(ModelName model) {
        // One thread at a time uses this ledger.
    }

    @Override
    public History history(ModelName model) {
        return new History(lastRequested, inFlight);
    }

    @Override
    public void decided(FactId drift, DriftSignal signal, Decision decision, Instant at) {
        signals.put(drift, signal);
        decisions.put(drift, decision);
    }

    @Override
    public void requested(FactId drift, FactId request, Instant at, Instant deadline) {
        lastRequested = Optional.of(at);
        inFlight = Optional.of(new InFlight(request, deadline));
    }

    @Override
    public void answered(String request, RunId run) {
        inFlight = inFlight.filter(open -> !open.request().toString().equals(request));
    }

    @Override
    public void failed(String request, RunId run) {
        answered(request, run);
    }

    @Override
    public Map<FactId, DriftSignal> undeployed(VersionId version, Instant since) {
        return signals.entrySet().stream()
                .filter(signal -> decisions.get(signal.getKey()) instanceof Decision.NotDeployed)
                .filter(signal -> signal.getValue().version().equals(version))
                .filter(signal -> !signal.getValue().detectedAt().isBefore(since))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public List<Overdue> overdue(Instant now) {
        return inFlight.filter(open -> !now.isBefore(open.deadline()))
                .map(open -> List.of(new Overdue(open.request(), Given.V1, open.deadline())))
                .orElse(List.of());
    }

    @Override
    public void giveUp(FactId request) {
        inFlight = Optional.empty();
    }

    @Override
    public List<RetrainingCase> cases() {
        throw new UnsupportedOperationException("no test of the core lists cases");
    }
}
