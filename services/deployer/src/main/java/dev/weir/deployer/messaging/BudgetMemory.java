package dev.weir.deployer.messaging;

import dev.weir.deployer.core.BudgetUse;
import dev.weir.deployer.core.Candidate;
import dev.weir.deployer.core.CostScope;
import dev.weir.deployer.core.Fact;
import dev.weir.deployer.core.Settlement;
import dev.weir.deployer.core.gate.BudgetGate;
import dev.weir.mesh.Envelope;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Remembers how each budget stands, and has the versions judged again that were held for one that is not used up any
 * more. Only then are all candidates looked through.
 */
final class BudgetMemory extends ContextualProcessor<String, HeardBudget, String, Heard> {

    static final String STORE = "budgets";

    private final BudgetGate gate;

    BudgetMemory(BudgetGate gate) {
        this.gate = gate;
    }

    @Override
    public void process(Record<String, HeardBudget> record) {
        BudgetUse now = record.value().use();
        KeyValueStore<String, BudgetUse> budgets = context().getStateStore(STORE);
        BudgetUse before = budgets.get(record.key());
        if (before != null && !now.isNewerThan(before)) {
            return;
        }
        budgets.put(record.key(), now);
        if (before != null && gate.releases(before, now)) {
            for (Candidate held : held(now.scope())) {
                context().forward(reconsidered(record, held));
            }
        }
    }

    private static Record<String, Heard> reconsidered(Record<String, HeardBudget> record, Candidate held) {
        Envelope envelope = record.value().envelope();
        return record.withKey(held.model().model().text())
                .withValue(new Heard(envelope, new Fact.Reconsidered(held.model())));
    }

    private List<Candidate> held(CostScope scope) {
        KeyValueStore<String, Candidate> candidates = context().getStateStore(GateJoin.STORE);
        List<Candidate> held = new ArrayList<>();
        try (KeyValueIterator<String, Candidate> all = candidates.all()) {
            all.forEachRemaining(entry -> {
                if (isHeld(entry.value, scope)) {
                    held.add(entry.value);
                }
            });
        }
        return held;
    }

    private static boolean isHeld(Candidate candidate, CostScope scope) {
        return candidate.settlement() == Settlement.BLOCKED
                && candidate
                        .publication()
                        .filter(published -> CostScope.of(published).contains(scope))
                        .isPresent();
    }
}
