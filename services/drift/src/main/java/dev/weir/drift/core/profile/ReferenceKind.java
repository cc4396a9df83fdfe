package dev.weir.drift.core.profile;

/** What a window is compared with. */
public enum ReferenceKind {
    /** Nothing. */
    NONE,
    /** The data that the model was trained on. */
    TRAINING,
    /** A period of traffic that stays. */
    PINNED,
    /** The windows before. */
    TRAILING
}
