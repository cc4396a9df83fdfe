package dev.weir.registry.storage;

import dev.weir.registry.core.fact.FactId;
import dev.weir.registry.core.model.ModelName;
import dev.weir.registry.core.model.RunId;
import dev.weir.registry.core.model.VersionId;
import dev.weir.registry.core.retraining.Decision;
import dev.weir.registry.core.retraining.DriftSignal;
import dev.weir.registry.core.retraining.History;
import dev.weir.registry.core.retraining.InFlight;
import dev.weir.registry.core.retraining.Recommendation;
import dev.weir.registry.core.retraining.RetrainingCase;
import dev.weir.registry.core.retraining.RetrainingCase.Outcome;
import dev.weir.registry.core.retraining.Retrainings;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class RetrainingTable implements Retrainings {

    private final Sql sql;

    RetrainingTable(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void lock(ModelName model) {
        sql.list(row -> model, "select name from model where name = ? for update", model.value());
    }

    @Override
    public History history(ModelName model) {
        return new History(
                sql.list(
                                row -> row.perhapsTime("last"),
                                "select max(requested_at) as last from retraining where model = ?",
                                model.value())
                        .getFirst(),
                sql.first(
                        row -> new InFlight(row.id("request"), row.time("deadline")),
                        "select request, deadline from retraining where model = ? and outcome = ?"
                                + " order by requested_at desc limit 1",
                        model.value(),
                        Outcome.IN_FLIGHT));
    }

    @Override
    public void decided(FactId drift, DriftSignal signal, Decision decision, Instant at) {
        sql.update(
                "insert into drift_case (drift, model, version, signal, recommendation, detected_at, decision, reason,"
                        + " decided_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (drift) do update set"
                        + " decision = excluded.decision, reason = excluded.reason, decided_at = excluded.decided_at",
                drift,
                signal.version().model().value(),
                signal.version().version(),
                Json.column(signal),
                signal.recommendation(),
                signal.detectedAt(),
                decision.getClass().getSimpleName(),
                decision.sentence(),
                at);
    }

    @Override
    public void requested(FactId drift, FactId request, Instant at, Instant deadline) {
        sql.update(
                "insert into retraining (request, drift, model, requested_at, deadline, outcome)"
                        + " select ?, drift, model, ?, ?, ? from drift_case where drift = ?",
                request,
                at,
                deadline,
                Outcome.IN_FLIGHT,
                drift);
    }

    @Override
    public void answered(String request, RunId run) {
        end(request, run, Outcome.ANSWERED);
    }

    @Override
    public void failed(String request, RunId run) {
        end(request, run, Outcome.FAILED);
    }

    @Override
    public Map<FactId, DriftSignal> undeployed(VersionId version, Instant since) {
        Map<FactId, DriftSignal> signals = new LinkedHashMap<>();
        sql.list(
                row -> signals.put(row.id("drift"), Json.read(row.text("signal"), DriftSignal.class)),
                "select drift, signal from drift_case where model = ? and version = ? and decision = ?"
                        + " and detected_at >= ? order by detected_at",
                version.model().value(),
                version.version(),
                Decision.NotDeployed.class.getSimpleName(),
                since);
        return signals;
    }

    @Override
    public List<Overdue> overdue(Instant now) {
        return sql.list(
                row -> new Overdue(
                        row.id("request"),
                        new VersionId(new ModelName(row.text("model")), row.text("version")),
                        row.time("deadline")),
                "select r.request, r.deadline, c.model, c.version from retraining r join drift_case c using (drift)"
                        + " where r.outcome = ? and r.deadline <= ?",
                Outcome.IN_FLIGHT,
                now);
    }

    @Override
    public void giveUp(FactId request) {
        sql.update(
                "update retraining set outcome = ? where request = ? and outcome = ?",
                Outcome.GIVEN_UP,
                request,
                Outcome.IN_FLIGHT);
    }

    @Override
    public List<RetrainingCase> cases() {
        return sql.list(
                RetrainingTable::retrainingCase,
                "select c.*, r.request, r.deadline, r.run_id, r.outcome"
                        + " from drift_case c left join retraining r on r.drift = c.drift"
                        + " order by c.decided_at desc limit 500");
    }

    private void end(String request, RunId run, Outcome outcome) {
        sql.update(
                "update retraining set outcome = ?, run_id = ? where request::text = ? and run_id is null",
                outcome,
                run.value(),
                request);
    }

    private static RetrainingCase retrainingCase(Row row) throws SQLException {
        var request = row.perhapsId("request");
        return new RetrainingCase(
                row.id("drift"),
                new VersionId(new ModelName(row.text("model")), row.text("version")),
                Recommendation.valueOf(row.text("recommendation")),
                row.time("detected_at"),
                row.text("decision"),
                row.text("reason"),
                row.time("decided_at"),
                request.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new RetrainingCase.Request(
                                request.get(),
                                row.time("deadline"),
                                Outcome.valueOf(row.text("outcome")),
                                row.perhapsText("run_id"))));
    }
}
