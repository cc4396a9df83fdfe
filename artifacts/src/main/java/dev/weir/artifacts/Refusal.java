package dev.weir.artifacts;

/** Why a store refuses an artifact for good. */
public enum Refusal {
    /** The URI has a scheme that the store does not serve. */
    SCHEME_NOT_ALLOWED,
    /** The file lies outside the allowed roots, be it by {@code ..} or by a symbolic link. */
    OUTSIDE_ROOTS,
    /** There is no such file, or it is no regular file. */
    MISSING,
    /** There are more bytes than the limit. */
    TOO_LARGE
}
