package dev.weir.signing;

/** Why a signature is refused. */
public enum RefusalReason {
    /** The bundle or its statement does not have the shape that the specification gives it. */
    UNREADABLE,
    /** The key that the bundle names is not trusted. */
    UNTRUSTED_KEY,
    /** The signature does not fit the payload under any trusted key. */
    BAD_SIGNATURE,
    /** What was signed contradicts itself: the subject's digest is not the digest of the resources. */
    INCONSISTENT,
    /** What was signed is another model, or has more, fewer or other files. */
    OTHER_MODEL
}
