package dev.weir.finops.core.scope;

/** What a scope is one of. */
public enum ScopeKind {
    TOTAL,
    MODEL,
    PROJECT,
    OWNER,
    ENVIRONMENT
}
