package dev.weir.signing;

/**
 * A key whose signatures count for a time.
 *
 * @param key the key
 * @param window when they count, whenever they were made
 */
public record TrustedKey(VerificationKey key, Window window) {}
