package dev.weir.finops.storage.history;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of a question, read one by one while they are asked for. */
public final class RowCursor<T> implements AutoCloseable {

    private final ResultSet rows;
    private final Reader<T> reader;
    private final End end;
    private @Nullable T head;

    /** Reads one row. */
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Gives back what the question took. */
    public interface End {
        void close() throws SQLException;
    }

    /**
     * Asks.
     *
     * @param end runs when this is closed
     */
    public RowCursor(PreparedStatement statement, Reader<T> reader, End end) throws SQLException {
        this.reader = reader;
        this.end = end;
        this.rows = statement.executeQuery();
        advance();
    }

    /** The row that is next; none at the end. */
    public Optional<T> head() {
        return Optional.ofNullable(head);
    }

    public void advance() throws SQLException {
        head = rows.next() ? reader.read(rows) : null;
    }

    @Override
    public void close() throws SQLException {
        end.close();
    }
}
