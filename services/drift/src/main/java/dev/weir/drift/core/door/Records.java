package dev.weir.drift.core.door;

import dev.weir.drift.core.document.Documents;
import dev.weir.drift.core.document.Line;
import dev.weir.drift.core.document.Malformed;
import dev.weir.drift.core.document.Node;
import dev.weir.drift.core.inferencelog.Capture;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Records that hold both sides: exchanges, SageMaker captures, or lines of a BentoML monitoring log, told apart by their
 * fields.
 */
final class Records {

    private final Limits limits;
    private final ClientNames clients;
    private final SageMakerCaptures captures;
    private final Exchanges exchanges;

    Records(Documents documents, Limits limits, ClientNames clients) {
        this.limits = limits;
        this.clients = clients;
        this.captures = new SageMakerCaptures(documents, clients);
        this.exchanges = new Exchanges(documents, clients);
    }

    /** @throws Malformed when any of them cannot be understood */
    List<Capture> all(Subject subject, List<Node> documents, Instant now) {
        List<Node> records =
                documents.stream().flatMap(each -> records(each).stream()).toList();
        BentoMonitorings bento = bento(records);
        List<Capture> all = new ArrayList<>();
        records.forEach(record -> all.addAll(record(subject, record, bento, now)));
        return limits.check(all);
    }

    /**
     * Takes each line for itself.
     *
     * @throws Malformed when all together lie beyond the limits
     */
    Upload each(Subject subject, List<Line> lines, Instant now) {
        BentoMonitorings bento = bento(lines.stream()
                .flatMap(line -> line.document().stream())
                .flatMap(document -> records(document).stream())
                .toList());
        List<Capture> all = new ArrayList<>();
        List<Refusal> refused = new ArrayList<>();
        for (Line line : lines) {
            if (line.document().isEmpty()) {
                refused.add(new Refusal(line.number(), line.problem()));
                continue;
            }
            for (Node record : records(line.document().get())) {
                try {
                    all.addAll(limits.check(record(subject, record, bento, now)));
                } catch (Malformed failure) {
                    refused.add(new Refusal(line.number(), String.valueOf(failure.getMessage())));
                }
            }
        }
        limits.requireRows(all.size());
        return new Upload(all, refused);
    }

    private static List<Node> records(Node document) {
        return document.isItems() ? document.items() : List.of(document);
    }

    private BentoMonitorings bento(List<Node> records) {
        BentoMonitorings bento = new BentoMonitorings(clients);
        records.stream().filter(Records::isMonitoring).forEach(bento::expect);
        return bento;
    }

    private static boolean isMonitoring(Node record) {
        return !SageMakerCaptures.isCapture(record)
                && !Exchanges.isExchange(record)
                && !BentoMonitorings.isSchema(record)
                && BentoMonitorings.isMonitoring(record);
    }

    private List<Capture> record(Subject subject, Node record, BentoMonitorings bento, Instant now) {
        if (SageMakerCaptures.isCapture(record)) {
            return captures.captures(subject, record, now);
        }
        if (Exchanges.isExchange(record)) {
            return exchanges.captures(subject, record, now);
        }
        if (BentoMonitorings.isSchema(record)) {
            bento.learn(record);
            return List.of();
        }
        if (BentoMonitorings.isMonitoring(record)) {
            return bento.captures(subject, record, now);
        }
        throw Malformed.at(
                record.path(),
                "is no exchange (request), no SageMaker capture (captureData) and no monitoring (request_id)");
    }
}
