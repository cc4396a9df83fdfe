package dev.weir.registry.storage;

import static dev.weir.registry.core.Given.FLIGHTS;
import static dev.weir.registry.core.Given.STAGING;
import static dev.weir.registry.core.Given.START;
import static dev.weir.registry.core.Given.V1;
import static dev.weir.registry.core.Given.WINDOW;
import static dev.weir.registry.core.Given.entry;
import static dev.weir.registry.core.Given.fact;
import static dev.weir.registry.core.Given.minute;
import static dev.weir.registry.core.Given.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.registry.core.fact.FactId;
import dev.weir.registry.core.fact.Money;
import dev.weir.registry.core.model.ModelVersion;
import dev.weir.registry.core.model.Registration;
import dev.weir.registry.core.model.RunId;
import dev.weir.registry.core.model.VersionId;
import dev.weir.registry.core.passport.Cost;
import dev.weir.registry.core.passport.Entry;
import dev.weir.registry.core.passport.Step;
import dev.weir.registry.core.passport.Wait;
import dev.weir.registry.core.retraining.Decision;
import dev.weir.registry.core.retraining.DriftSignal;
import dev.weir.registry.core.retraining.Recommendation;
import dev.weir.registry.core.retraining.RetrainingCase.Outcome;
import dev.weir.testkit.Database;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StorageIT {

    private static Database database;

    private Connection connection;
    private Sql sql;

    @BeforeAll
    static void start() {
        database = Database.start().create("books");
        Flyway.configure()
                .dataSource(database.url("books"), "postgres", "postgres")
                .locations("db/migration")
                .load()
                .migrate();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @BeforeEach
    void open() throws SQLException {
        connection = connect();
        sql = new Sql(connection);
    }

    @AfterEach
    void rollBack() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void aRunIsReadBackAsItWasRegistered() {
        VersionTable versions = new VersionTable(sql);

        versions.register(run("run-1"), minute(2));

        assertThat(versions.find(V1)).contains(new ModelVersion(V1, run("run-1"), minute(2)));
        assertThat(versions.models()).singleElement().extracting("latest").isEqualTo("1");
        assertThat(versions.register(run("run-1"), minute(3))).isEqualTo(new Registration.AlreadyRegistered(V1));
    }

    @Test
    void runsOfOneModelThatComeAtOnceAreNumberedWithoutGapOrDouble() {
        List<CompletableFuture<VersionId>> registrations = IntStream.range(0, 8)
                .mapToObj(number -> CompletableFuture.supplyAsync(() -> registerAndCommit("parallel-" + number)))
                .toList();

        assertThat(registrations.stream().map(CompletableFuture::join).map(VersionId::version))
                .containsExactlyInAnyOrder("1", "2", "3", "4", "5", "6", "7", "8");
        sql.update("truncate model cascade");
        commit();
    }

    @Test
    void everyStepIsReadBackAsItWasWritten() {
        TimelineTable timeline = new TimelineTable(sql);
        List<Entry> entries = List.of(
                entry(V1, new Step.Trained(), 0),
                entry(V1, new Step.Published("staging"), 1),
                entry(V1, new Step.Scanned(true), 2),
                entry(V1, new Step.Scanned(false), 3),
                entry(V1, new Step.Signed(), 4),
                entry(V1, new Step.Costed(), 5),
                entry(V1, new Step.Approved(), 6),
                entry(V1, new Step.Rejected(), 7),
                entry(V1, new Step.Committed(STAGING), 8),
                entry(V1, new Step.Succeeded(STAGING), 9),
                entry(V1, new Step.Failed(STAGING), 10),
                entry(V1, new Step.Blocked("staging"), 11),
                entry(V1, new Step.RolledBack(STAGING, Optional.of("1")), 12),
                entry(V1, new Step.RolledBack(STAGING, Optional.empty()), 13),
                entry(V1, new Step.Noted(), 14));

        entries.reversed().forEach(timeline::add);
        entries.forEach(timeline::add);

        assertThat(timeline.of(V1)).isEqualTo(entries);
        assertThat(timeline.progressOf(FLIGHTS)).hasSize(14);
        assertThat(timeline.placementsOf(FLIGHTS)).hasSize(3);
        assertThat(timeline.fact(entries.getFirst().fact().id()))
                .contains(entries.getFirst().fact());
    }

    @Test
    void aSettledVersionIsUnsettledByTheNextStep() {
        TimelineTable timeline = new TimelineTable(sql);
        timeline.add(entry(V1, new Step.Succeeded(STAGING), 0));

        assertThat(timeline.unsettled(START)).isEmpty();
        assertThat(timeline.unsettled(minute(1))).containsExactly(V1);

        assertThat(timeline.hold(V1)).isTrue();
        timeline.settle(V1);
        timeline.add(entry(V1, new Step.Noted(), 1));
        assertThat(timeline.unsettled(minute(9))).isEmpty();
        assertThat(timeline.hold(V1)).isFalse();

        timeline.add(entry(V1, new Step.Failed(STAGING), 2));
        assertThat(timeline.unsettled(minute(9))).containsExactly(V1);
    }

    @Test
    void costsAddUpByCurrency() {
        CostTable costs = new CostTable(sql);

        costs.add(V1, new Money(new BigDecimal("0.10"), "EUR"), minute(1));
        costs.add(V1, new Money(new BigDecimal("0.20"), "EUR"), minute(2));

        assertThat(costs.of(V1)).containsExactly(new Cost(new Money(new BigDecimal("0.30"), "EUR"), 2, minute(2)));
    }

    @Test
    void aStallIsNotedOnce() {
        StallTable stalls = new StallTable(sql);
        Wait wait = new Wait("scan.completed", "scanner", fact("model.published", 0));

        assertThat(stalls.note(V1, wait.fact(), wait.cause().id())).isTrue();
        assertThat(stalls.note(V1, wait.fact(), wait.cause().id())).isFalse();
    }

    @Test
    void aRequestIsInFlightUntilItIsAnsweredEvenLate() {
        RetrainingTable retrainings = new RetrainingTable(sql);
        FactId drift = new FactId(new UUID(1, 1));
        FactId request = new FactId(new UUID(1, 2));
        DriftSignal signal = new DriftSignal(V1, "CONCEPT", Recommendation.RETRAIN, WINDOW, START);

        retrainings.decided(drift, signal, new Decision.NotDeployed(), minute(1));
        assertThat(retrainings.undeployed(V1, START)).containsEntry(drift, signal);
        assertThat(retrainings.undeployed(V1, minute(1))).isEmpty();

        retrainings.decided(drift, signal, new Decision.Retrain("because"), minute(2));
        retrainings.requested(drift, request, minute(2), minute(30));
        assertThat(retrainings.history(FLIGHTS).inFlight()).isPresent();
        assertThat(retrainings.overdue(minute(29))).isEmpty();
        assertThat(retrainings.overdue(minute(30))).hasSize(1);

        retrainings.giveUp(request);
        assertThat(retrainings.history(FLIGHTS).inFlight()).isEmpty();

        retrainings.answered(request.toString(), new RunId("run-2"));
        assertThat(retrainings.cases())
                .singleElement()
                .satisfies(found ->
                        assertThat(found.request().orElseThrow().outcome()).isEqualTo(Outcome.ANSWERED));
    }

    private static VersionId registerAndCommit(String id) {
        try (Connection own = connect()) {
            Registration registration = new VersionTable(new Sql(own)).register(run(id), START);
            own.commit();
            return ((Registration.Registered) registration).version().id();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void commit() {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connect() throws SQLException {
        Connection connection = DriverManager.getConnection(database.url("books"), "postgres", "postgres");
        connection.setAutoCommit(false);
        return connection;
    }
}
