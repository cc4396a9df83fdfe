package dev.weir.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.weir.mesh.TransientFailure;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two instances of a service that start at the same time. */
class OutboxSlotIT {

    private static final String NAME = OutboxSlot.name("trial");

    private static OutboxFixture fixture;

    @BeforeAll
    static void start() {
        fixture = new OutboxFixture();
        Flyway.configure()
                .dataSource(fixture.database)
                .locations("db/outbox")
                .load()
                .migrate();
    }

    @AfterAll
    static void stop() {
        fixture.close();
    }

    @BeforeEach
    void removeBoth() throws SQLException {
        try (Connection connection = fixture.database.getConnection()) {
            execute(connection, "select pg_drop_replication_slot(slot_name) from pg_replication_slots");
            execute(connection, "drop publication if exists " + NAME);
        }
    }

    @Test
    void aSlotThatIsBeingMadeIsWaitedFor() throws SQLException {
        try (Connection open = transaction()) {
            execute(open, "create table open_while_the_slot_is_made ()");
            CompletableFuture<Void> first = CompletableFuture.runAsync(OutboxSlotIT::ensure);
            await().until(() -> answers("select 1 from pg_replication_slots"));

            assertThatThrownBy(OutboxSlotIT::ensure)
                    .isInstanceOf(TransientFailure.class)
                    .hasMessageContaining(NAME);

            open.rollback();
            first.join();
        }
        ensure();
        assertThat(answers("select 1 from pg_replication_slots where confirmed_flush_lsn is not null"))
                .isTrue();
    }

    @Test
    void whoComesSecondWithThePublicationTriesAgain() throws SQLException {
        try (Connection first = transaction()) {
            execute(first, "create publication " + NAME + " for table " + OutboxSlot.TABLE);
            CompletableFuture<Void> second = CompletableFuture.runAsync(OutboxSlotIT::ensure);
            await().until(() -> answers("select 1 from pg_stat_activity where wait_event_type = 'Lock'"));
            first.commit();

            assertThatThrownBy(second::join)
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(TransientFailure.class);
        }
        ensure();
        assertThat(answers("select 1 from pg_replication_slots")).isTrue();
    }

    private static void ensure() {
        try {
            fixture.slot().ensure();
        } catch (SQLException e) {
            throw new CompletionException(e);
        }
    }

    private static Connection transaction() throws SQLException {
        Connection connection = fixture.database.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (Statement each = connection.createStatement()) {
            each.execute(statement);
        }
    }

    private static boolean answers(String question) throws SQLException {
        try (Connection connection = fixture.database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            return rows.next();
        }
    }
}
