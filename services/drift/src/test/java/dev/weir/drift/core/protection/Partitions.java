package dev.weir.drift.core.protection;

import dev.weir.drift.core.ModelVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Partitions of a model's clients, and the place of the model, which some partitions may reach late. */
final class Partitions {

    private final List<Sentry> sentries = new ArrayList<>();
    private final Map<Integer, List<Told>> held = new HashMap<>();
    private final List<SaidThreat> said = new ArrayList<>();
    private final CrowdWatch crowd = new CrowdWatch(SentrySettings.CUSTOMARY);
    private final ModelVersion model;
    private Together together = Together.NONE;

    Partitions(ModelVersion model, int partitions, Scale scale) {
        this.model = model;
        for (int partition = 0; partition < partitions; partition++) {
            InMemory memories = new InMemory(1000);
            memories.publish(model.model(), model.version(), scale);
            sentries.add(new Sentry(memories, SentrySettings.CUSTOMARY, partition));
        }
    }

    /** From now on the place of the model hears nothing of a partition. */
    void hold(int partition) {
        held.put(partition, new ArrayList<>());
    }

    /** It hears all that it did not, and what comes. */
    List<Alert> release(int partition) {
        List<Alert> alerts = new ArrayList<>();
        held.remove(partition).forEach(told -> alerts.addAll(hear(told)));
        return alerts;
    }

    /** What is said when a client asks. */
    List<Alert> observe(int partition, String client, Request request) {
        Told told = new Told(sentries.get(partition).observe(model, client, request), request);
        if (held.containsKey(partition)) {
            held.get(partition).add(told);
            return List.of();
        }
        return hear(told);
    }

    private List<Alert> hear(Told told) {
        List<Alert> alerts = new ArrayList<>();
        List<Claim> claims = new ArrayList<>();
        for (CrowdTally tally : told.step().told()) {
            together = crowd.observe(together, tally).after();
            claims.addAll(crowd.awaited(together, tally));
        }
        claims.addAll(told.step().claims());
        for (Alert alert : told.step().alerts()) {
            crowd.confirm(together, alert, told.request().at(), said)
                    .ifPresent(news -> say(news, told.request().at(), alerts));
        }
        for (Claim claim : claims) {
            CrowdWatch.Judged judged = crowd.judge(together, claim, said);
            together = judged.after();
            judged.news().ifPresent(news -> say(news, claim.at(), alerts));
        }
        return alerts;
    }

    private void say(Alert alert, Instant at, List<Alert> alerts) {
        said.add(new SaidThreat(alert.alarmed().threat(), alert.client(), at, null));
        alerts.add(alert);
    }

    private record Told(Sentry.Step step, Request request) {}
}
