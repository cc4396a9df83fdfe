package dev.weir.drift.core.protection;

/** A client that stands out by inputs from elsewhere, as long as it does. */
public record Stray(String client, Episode episode) {}
