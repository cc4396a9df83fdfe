package dev.weir.registry.storage;

import java.sql.SQLException;

/** The database refused or could not be reached; its SQL state, in the cause, tells which. */
public final class StorageFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StorageFailure(SQLException cause) {
        super("the database failed: " + cause.getMessage(), cause);
    }
}
