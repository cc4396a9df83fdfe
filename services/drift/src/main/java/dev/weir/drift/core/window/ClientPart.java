package dev.weir.drift.core.window;

/**
 * A busy client.
 *
 * @param share of the answered requests, between 0 and 1
 */
public record ClientPart(String client, double share) {

    public ClientPart {
        if (client.isEmpty() || !(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a client has a name, and a share between 0 and 1, not " + share);
        }
    }
}
