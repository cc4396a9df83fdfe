package dev.weir.artifacts;

/** Why a store refuses an artifact for good. */
public enum Refusal {
    /** The URI has a scheme that the store does not serve. */
    SCHEME_NOT_ALLOWED,
    /** The host, or an address that it has, is not among the allowed ones. */
    HOST_NOT_ALLOWED,
    /** No certificate that is believed vouches for the server under this name. */
    NOT_TRUSTED,
    /** The server sends the bytes in an encoding that nobody asked for. */
    ENCODED,
    /** The file lies outside the allowed roots, be it by {@code ..} or by a symbolic link. */
    OUTSIDE_ROOTS,
    /** There is no such file, or it is no regular file. */
    MISSING,
    /** There are more bytes than the limit. */
    TOO_LARGE
}
