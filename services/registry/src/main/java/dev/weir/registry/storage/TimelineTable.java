package dev.weir.registry.storage;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.weir.registry.core.fact.Evidence;
import dev.weir.registry.core.fact.Fact;
import dev.weir.registry.core.fact.FactId;
import dev.weir.registry.core.model.ModelName;
import dev.weir.registry.core.model.VersionId;
import dev.weir.registry.core.passport.Entry;
import dev.weir.registry.core.passport.Step;
import dev.weir.registry.core.passport.Subject;
import dev.weir.registry.core.passport.Timeline;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

final class TimelineTable implements Timeline {

    private static final TypeReference<List<Evidence>> EVIDENCE = new TypeReference<>() {};

    private final Sql sql;

    TimelineTable(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void add(Entry entry) {
        Fact fact = entry.fact();
        String model = entry.subject().model().value();
        String version = entry.subject().version().orElse("");
        StepColumns step = StepColumns.of(entry.step());
        sql.update(
                "insert into timeline (event_id, model, version, type, source, event_key, happened_at, causation,"
                        + " correlation, traceparent, step, deployment_id, environment, cluster, restored, clean,"
                        + " summary, evidence) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " on conflict do nothing",
                fact.id(),
                model,
                version,
                fact.type(),
                fact.source(),
                fact.key(),
                fact.time(),
                fact.causation(),
                fact.correlation(),
                fact.traceparent(),
                step.kind(),
                step.deploymentId(),
                step.environment(),
                step.cluster(),
                step.restored(),
                step.clean(),
                entry.summary(),
                Json.column(entry.evidence()));
        if (!version.isEmpty() && !(entry.step() instanceof Step.Noted)) {
            sql.update(
                    "insert into unsettled (model, version, since) values (?, ?, ?) on conflict (model, version)"
                            + " do update set since = least(unsettled.since, excluded.since)",
                    model,
                    version,
                    fact.time());
        }
    }

    @Override
    public List<Entry> of(VersionId version) {
        return entries(version.model().value(), version.version());
    }

    @Override
    public List<Entry> of(ModelName model) {
        return entries(model.value(), "");
    }

    @Override
    public List<Entry> progressOf(ModelName model) {
        return inOrder(sql.list(
                TimelineTable::entry, "select * from timeline where model = ? and step <> 'NOTED'", model.value()));
    }

    @Override
    public List<Entry> placementsOf(ModelName model) {
        return inOrder(sql.list(
                TimelineTable::entry,
                "select * from timeline where model = ? and step in ('SUCCEEDED', 'ROLLED_BACK')",
                model.value()));
    }

    @Override
    public Optional<Fact> fact(FactId id) {
        return sql.first(TimelineTable::fact, "select * from timeline where event_id = ? limit 1", id);
    }

    @Override
    public List<VersionId> unsettled(Instant before) {
        return sql.list(
                row -> new VersionId(new ModelName(row.text("model")), row.text("version")),
                "select model, version from unsettled where since < ? order by since",
                before);
    }

    @Override
    public boolean hold(VersionId version) {
        return sql.first(
                        row -> version,
                        "select 1 from unsettled where model = ? and version = ? for update skip locked",
                        version.model().value(),
                        version.version())
                .isPresent();
    }

    @Override
    public void settle(VersionId version) {
        sql.update(
                "delete from unsettled where model = ? and version = ?",
                version.model().value(),
                version.version());
    }

    private List<Entry> entries(String model, String version) {
        return inOrder(sql.list(
                TimelineTable::entry, "select * from timeline where model = ? and version = ?", model, version));
    }

    private static List<Entry> inOrder(List<Entry> entries) {
        return entries.stream().sorted(Entry.IN_ORDER).toList();
    }

    private static Entry entry(Row row) throws SQLException {
        return new Entry(
                fact(row),
                Subject.of(new ModelName(row.text("model")), row.text("version")),
                StepColumns.read(row),
                row.text("summary"),
                Json.read(row.text("evidence"), EVIDENCE));
    }

    private static Fact fact(Row row) throws SQLException {
        return new Fact(
                row.id("event_id"),
                row.text("type"),
                row.text("source"),
                row.text("event_key"),
                row.time("happened_at"),
                row.perhapsId("causation"),
                row.text("correlation"),
                row.perhapsText("traceparent"));
    }
}
