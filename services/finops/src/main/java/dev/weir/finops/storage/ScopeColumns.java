package dev.weir.finops.storage;

import dev.weir.finops.core.scope.CostScope;

/** Which slices of the ledger belong to a scope. */
final class ScopeColumns {

    private ScopeColumns() {}

    /** A condition with one parameter, the name of the scope. */
    static String condition(CostScope scope) {
        return switch (scope.kind()) {
            case TOTAL -> "?::text = ''";
            case MODEL -> "model = ?";
            case PROJECT -> "project = ?";
            case OWNER -> "owner = ?";
            case ENVIRONMENT -> "environment = ?";
        };
    }
}
