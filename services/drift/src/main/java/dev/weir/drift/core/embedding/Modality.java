package dev.weir.drift.core.embedding;

/** What an embedding stands for. */
public enum Modality {
    TEXT,
    IMAGE,
    AUDIO,
    VIDEO
}
