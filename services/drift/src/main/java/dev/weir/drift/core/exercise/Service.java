package dev.weir.drift.core.exercise;

import dev.weir.drift.core.protection.Alert;
import dev.weir.drift.core.protection.Claim;
import dev.weir.drift.core.protection.CrowdTally;
import dev.weir.drift.core.protection.CrowdWatch;
import dev.weir.drift.core.protection.InMemory;
import dev.weir.drift.core.protection.Point;
import dev.weir.drift.core.protection.Request;
import dev.weir.drift.core.protection.SaidThreat;
import dev.weir.drift.core.protection.Scale;
import dev.weir.drift.core.protection.Sentry;
import dev.weir.drift.core.protection.SentrySettings;
import dev.weir.drift.core.protection.Together;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Protection as the service has it by default: clients spread over partitions, and one place that speaks for the model. */
final class Service {

    private static final int PARTITIONS = 6;
    private static final int CLIENTS = 1000;
    private static final int OK = 200;

    /** Answered requests of which a version without a profile gets its bins, and guards their scale. */
    private static final int INFERRED_FROM = 1000;

    private final List<Sentry> sentries = new ArrayList<>();
    private final List<InMemory> memories = new ArrayList<>();
    private final CrowdWatch crowd;
    private final List<SaidThreat> said = new ArrayList<>();
    private final List<Point> first = new ArrayList<>();
    private Together together = Together.NONE;
    private boolean published;

    /** @param scale of the training data; none when the model came without a profile */
    Service(SentrySettings settings, Optional<Scale> scale) {
        this.crowd = new CrowdWatch(settings);
        for (int partition = 0; partition < PARTITIONS; partition++) {
            InMemory memory = new InMemory(CLIENTS);
            memories.add(memory);
            sentries.add(new Sentry(memory, settings, partition));
        }
        scale.ifPresent(this::publish);
    }

    /** Takes a request in, and gives what is said of it. */
    List<Alert> observe(String client, Request request) {
        infer(request);
        Sentry.Step step = sentries.get(partition(client)).observe(Rehearsal.MODEL, client, request);
        List<Alert> alerts = new ArrayList<>();
        List<Claim> claims = new ArrayList<>();
        for (CrowdTally told : step.told()) {
            CrowdWatch.Step heard = crowd.observe(together, told);
            together = heard.after();
            heard.news()
                    .forEach(alarmed -> alerts.add(Alert.ofRequests(Rehearsal.MODEL, "", alarmed, List.of(request))));
            claims.addAll(crowd.awaited(together, told));
        }
        alerts.forEach(alert -> say(alert, request.at()));
        for (Alert alert : step.alerts()) {
            crowd.confirm(together, alert, request.at(), said).ifPresent(news -> {
                alerts.add(news);
                say(news, request.at());
            });
        }
        claims.addAll(step.claims());
        for (Claim claim : claims) {
            CrowdWatch.Judged judged = crowd.judge(together, claim, said);
            together = judged.after();
            judged.news().ifPresent(news -> {
                alerts.add(news);
                say(news, claim.at());
            });
        }
        return alerts;
    }

    private void publish(Scale scale) {
        published = true;
        memories.forEach(memory -> memory.publish(Rehearsal.MODEL.model(), Rehearsal.MODEL.version(), scale));
    }

    private void infer(Request request) {
        if (!published && request.status() == OK) {
            first.add(request.point());
            if (first.size() == INFERRED_FROM) {
                publish(Scale.of(first));
            }
        }
    }

    private void say(Alert alert, Instant at) {
        said.add(new SaidThreat(alert.alarmed().threat(), alert.client(), at, null));
    }

    /** Mixed by the golden ratio, as names that differ by a digit have hashes that lie side by side. */
    private static int partition(String client) {
        return Math.floorMod(client.hashCode() * 0x9e3779b9 >>> 8, PARTITIONS);
    }
}
