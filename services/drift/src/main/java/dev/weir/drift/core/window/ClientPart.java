package dev.weir.drift.core.window;

/**
 * A busy client.
 *
 * @param share of the answered requests, between 0 and 1
 */
public record ClientPart(String client, double share) {

    /** Longer names of clients are cut where they are remembered, so that nobody fills the state with them. */
    private static final int LONGEST = 200;

    public ClientPart {
        if (client.isEmpty() || !(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a client has a name, and a share between 0 and 1, not " + share);
        }
        client = cut(client);
    }

    /** A name as it is remembered. */
    public static String cut(String client) {
        return client.substring(0, Math.min(LONGEST, client.length()));
    }
}
