package dev.weir.drift.core.embedding;

/** A statistic of a modality that chance does not explain; the probability is adjusted for all that were looked at. */
public record EmbeddingChange(Modality modality, EmbeddingStatistic statistic, double probability) {}
