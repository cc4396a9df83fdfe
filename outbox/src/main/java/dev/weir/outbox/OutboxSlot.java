package dev.weir.outbox;

import dev.weir.mesh.MeshConfig;
import dev.weir.mesh.TransientFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** The publication and the replication slot of a service's outbox: from them on, no committed fact is lost. */
@ApplicationScoped
class OutboxSlot {

    static final String TABLE = "public.outbox";

    /** SQL states of PostgreSQL (documentation, appendix A): unique violation, duplicate object. */
    private static final Set<String> MADE_MEANWHILE = Set.of("23505", "42710");

    private static final Logger LOG = Logger.getLogger(OutboxSlot.class);

    private final String name;
    private final DataSource database;

    @Inject
    OutboxSlot(MeshConfig mesh, DataSource database) {
        this.name = name(mesh.service());
        this.database = database;
    }

    /** Name of both, within PostgreSQL's alphabet for slots. */
    static String name(String service) {
        return "weir_" + service.replaceAll("[^a-z0-9]", "_") + "_outbox";
    }

    /**
     * Makes the publication, then the slot, where they are missing. In this order: a slot decodes its log with the
     * catalogue of that moment, and a publication that came later would not be found in it.
     *
     * @throws TransientFailure when another instance makes one of them just now: a slot whose making waits for open
     *     transactions does not decode yet what is committed
     */
    void ensure() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            if (!exists(statement, "select 1 from pg_publication where pubname = '" + name + "'")) {
                statement.execute("create publication " + name + " for table " + TABLE + " with (publish = 'insert')");
            }
            if (!exists(statement, "select 1 from pg_replication_slots where slot_name = '" + name + "'")) {
                statement.execute("select pg_create_logical_replication_slot('" + name + "', 'pgoutput')");
                LOG.infof("made replication slot=%s", name);
            } else if (exists(
                    statement,
                    "select 1 from pg_replication_slots where confirmed_flush_lsn is null and slot_name = '" + name
                            + "'")) {
                throw new TransientFailure("replication slot " + name + " is not complete: it waits for transactions");
            }
        } catch (SQLException e) {
            if (MADE_MEANWHILE.contains(String.valueOf(e.getSQLState()))) {
                throw new TransientFailure("another instance made " + name + " at the same time", e);
            }
            throw e;
        }
    }

    /** Whether some instance reads the slot now. */
    boolean taken() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            return exists(statement, "select 1 from pg_replication_slots where active and slot_name = '" + name + "'");
        }
    }

    /** Identity of the PostgreSQL cluster, the same for its whole life. */
    String cluster() throws SQLException {
        return single("select system_identifier::text from pg_control_system()");
    }

    /** Bytes of log that were written and not yet confirmed as relayed; not a number when nobody can say. */
    double lagBytes() {
        try {
            return Double.parseDouble(
                    single("select coalesce(max(pg_wal_lsn_diff(pg_current_wal_lsn(), confirmed_flush_lsn)), 'NaN')"
                            + " from pg_replication_slots where slot_name = '" + name + "'"));
        } catch (SQLException unknown) {
            return Double.NaN;
        }
    }

    private String single(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }
}
