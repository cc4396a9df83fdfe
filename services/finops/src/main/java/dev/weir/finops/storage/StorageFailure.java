package dev.weir.finops.storage;

import java.sql.SQLException;

/** The database failed; its cause tells whether that passes. */
final class StorageFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StorageFailure(SQLException cause) {
        super("the ledger failed: " + cause.getMessage(), cause);
    }
}
