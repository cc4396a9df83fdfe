package dev.weir.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.weir.events.ModelApproved;
import dev.weir.mesh.EnvelopeHeaders;
import dev.weir.mesh.Event;
import dev.weir.mesh.EventId;
import dev.weir.mesh.TransientFailure;
import dev.weir.testkit.MeshClient;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.header.Headers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class OutboxIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static OutboxFixture fixture;
    private static OutboxPreparation preparation;
    private static JdbcOutbox outbox;
    private static MeshClient client;

    @BeforeAll
    static void start() {
        fixture = new OutboxFixture();
        preparation = fixture.prepared();
        outbox = fixture.outbox(preparation);
        client = fixture.client();
    }

    @AfterAll
    static void stop() {
        client.close();
        fixture.close();
    }

    @Test
    void whatWasCommittedBeforeTheFirstRelayStartedIsRelayed() throws Exception {
        Event<ModelApproved> early = approval("early", 0);
        commit(early);

        try (var relay = new Running()) {
            assertThat(heard(early.key(), 1)).containsExactly(early);
        }
    }

    @Test
    void aFactArrivesWithTheHeadersThatItsServiceWouldHaveSent() throws Exception {
        Event<ModelApproved> root = approval("headers", 0);
        Event<ModelApproved> effect = client.events().effect(root, "model.approved", 0, "headers", root.data());
        try (var relay = new Running()) {
            commit(root, effect);

            for (Event<ModelApproved> said : List.of(root, effect)) {
                var record = client.awaitRecord(
                        "model.approved",
                        each -> id(each.headers()).equals(said.id().toString()));
                assertThat(record.headers().toArray())
                        .containsExactlyInAnyOrder(
                                EnvelopeHeaders.of(said.envelope()).toArray());
            }
        }
    }

    @Test
    void factsOfOneKeyKeepTheOrderOfTheirCommits() throws Exception {
        List<Event<ModelApproved>> said = IntStream.range(0, 200)
                .mapToObj(number -> approval("order", number))
                .toList();
        try (var relay = new Running()) {
            for (Event<ModelApproved> event : said) {
                commit(event);
            }

            assertThat(heard("order", said.size())).isEqualTo(said);
        }
    }

    @Test
    void factsOfOneTransactionFillManyRowsAndKeepTheirOrder() throws Exception {
        List<Event<? extends SpecificRecord>> said = IntStream.range(0, 500)
                .<Event<? extends SpecificRecord>>mapToObj(number -> approval("together", number))
                .toList();
        try (var relay = new Running();
                Connection connection = transaction()) {
            outbox.append(connection, said);
            connection.commit();

            assertThat(heard("together", said.size())).isEqualTo(said);
        }
    }

    @Test
    void aRolledBackFactIsNeverSaid() throws Exception {
        Event<ModelApproved> kept = approval("rollback", 1);
        try (var relay = new Running();
                Connection connection = transaction()) {
            outbox.append(connection, approval("rollback", 0));
            connection.rollback();
            outbox.append(connection, kept);
            connection.commit();

            assertThat(heard("rollback", 1)).containsExactly(kept);
        }
    }

    @Test
    void aRelayThatStartsAgainGoesOnWhereItWas() throws Exception {
        Event<ModelApproved> before = approval("restart", 0);
        Event<ModelApproved> between = approval("restart", 1);
        try (var first = new Running()) {
            commit(before);
            heard("restart", 1);
        }
        commit(between);

        try (var second = new Running()) {
            assertThat(heard("restart", 2)).containsExactly(before, between);
        }
    }

    @Test
    void aSecondInstanceStandsByAndTakesOver() throws Exception {
        Event<ModelApproved> late = approval("takeover", 0);
        try (var first = new Running();
                var second = new Running(RelayState.Standby.class)) {
            first.close();
            await().atMost(PATIENCE).until(() -> second.relay.state() instanceof RelayState.Relaying);
            commit(late);

            assertThat(heard("takeover", 1)).containsExactly(late);
        }
    }

    @Test
    void theLogOfOtherTablesIsNotKeptAndARelayThatPassedItStartsAgain() throws Exception {
        Event<ModelApproved> before = approval("noise", 0);
        Event<ModelApproved> after = approval("noise", 1);
        commit(before);
        try (var relay = new Running();
                Connection connection = fixture.database.getConnection()) {
            heard("noise", 1);
            Statement statement = connection.createStatement();
            statement.execute("create table noise as select generate_series(1, 20000) as n");
            await().atMost(PATIENCE).until(() -> {
                statement.execute("select pg_log_standby_snapshot()");
                return fixture.slot().lagBytes() < 100_000 && keptLog(statement) < 100_000;
            });
        }
        commit(after);

        try (var relay = new Running()) {
            assertThat(heard("noise", 2)).containsExactly(before, after);
        }
    }

    @Test
    void nothingIsSaidBeforeTheSlotIsMade() throws Exception {
        JdbcOutbox early = fixture.outbox(fixture.unprepared());
        try (Connection connection = transaction()) {
            assertThatThrownBy(() -> early.append(connection, approval("unprepared", 0)))
                    .isInstanceOf(TransientFailure.class);
        }
    }

    @Test
    void anEventIsSeenForTheFirstTimeOnce() throws Exception {
        EventId event = new EventId(UUID.randomUUID());
        JdbcInbox inbox = new JdbcInbox();
        try (Connection connection = transaction()) {
            assertThat(inbox.firstSight(connection, event, "scan.completed")).isTrue();
            connection.rollback();
            assertThat(inbox.firstSight(connection, event, "scan.completed")).isTrue();
            connection.commit();
            assertThat(inbox.firstSight(connection, event, "scan.completed")).isFalse();
        }
    }

    @Test
    void aConnectionWithoutTransactionIsRefused() throws Exception {
        try (Connection connection = fixture.database.getConnection()) {
            assertThatThrownBy(() -> outbox.append(connection, approval("autocommit", 0)))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    private static Event<ModelApproved> approval(String model, int version) {
        return client.events()
                .root(
                        "model.approved",
                        model,
                        ModelApproved.newBuilder()
                                .setModel(model)
                                .setVersion(Integer.toString(version))
                                .setApprover("ada")
                                .setApprovedAt(Instant.parse("2026-11-01T10:00:00Z"))
                                .build());
    }

    @SafeVarargs
    private static void commit(Event<ModelApproved>... events) throws SQLException {
        try (Connection connection = transaction()) {
            for (Event<ModelApproved> event : events) {
                outbox.append(connection, event);
            }
            connection.commit();
        }
    }

    /** Bytes of log that PostgreSQL keeps for the slot. */
    private static long keptLog(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery(
                "select pg_wal_lsn_diff(pg_current_wal_lsn(), restart_lsn) from pg_replication_slots")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Connection transaction() throws SQLException {
        Connection connection = fixture.database.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static List<Event<ModelApproved>> heard(String key, int count) {
        return client.awaitAll(
                "model.approved", ModelApproved.class, event -> event.key().equals(key), count);
    }

    private static String id(Headers headers) {
        return new String(headers.lastHeader(EnvelopeHeaders.ID).value(), StandardCharsets.UTF_8);
    }

    /** A relay that has come to work. */
    private static final class Running implements AutoCloseable {

        private final OutboxRelay relay = fixture.startRelay();

        Running() {
            this(RelayState.Relaying.class);
            await().atMost(PATIENCE).until(() -> fixture.slot().taken());
        }

        Running(Class<? extends RelayState> expected) {
            await().atMost(PATIENCE).until(() -> expected.isInstance(relay.state()));
        }

        @Override
        public void close() throws InterruptedException {
            OutboxFixture.stop(relay);
        }
    }
}
