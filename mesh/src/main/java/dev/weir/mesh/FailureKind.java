package dev.weir.mesh;

import com.fasterxml.jackson.core.JacksonException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.sql.SQLNonTransientException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.errors.RetriableException;

/** Tells failures that pass from failures that stay. */
public enum FailureKind {
    TRANSIENT,
    PERMANENT;

    /**
     * Judges a failure by the first telling exception in its chain of causes. What nothing tells is permanent: a
     * record that breaks the code would break it again.
     */
    public static FailureKind of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PermanentFailure) {
                return PERMANENT;
            }
            if (passes(cause)) {
                return TRANSIENT;
            }
        }
        return PERMANENT;
    }

    private static boolean passes(Throwable cause) {
        return switch (cause) {
            case TransientFailure ignored -> true;
            case RetriableException ignored -> true;
            case TimeoutException ignored -> true;
            case SQLTransientException ignored -> true;
            case SQLRecoverableException ignored -> true;
            case SQLNonTransientException ignored -> false;
            case SQLException sql -> passes(sql.getSQLState());
            case NoSuchFileException ignored -> false;
            case FileNotFoundException ignored -> false;
            case JacksonException ignored -> false;
            case IOException ignored -> true;
            default -> false;
        };
    }

    /**
     * SQL states of PostgreSQL (documentation, appendix A) that pass: 08 connection, 40 transaction rollback, 53
     * insufficient resources, 55P03 lock not available, 57P operator intervention; no state when no server answered.
     */
    private static boolean passes(@org.jspecify.annotations.Nullable String sqlState) {
        return sqlState == null
                || sqlState.startsWith("08")
                || sqlState.startsWith("40")
                || sqlState.startsWith("53")
                || sqlState.startsWith("57P")
                || sqlState.equals("55P03");
    }
}
