package dev.weir.finops.core.rightsizing;

/**
 * How often all of some servers are busy when nobody waits (Erlang 1917).
 *
 * @param load arrivals during the time that one takes, not negative
 */
record ErlangB(double load) {

    /** The share of requests that find all servers busy. */
    double blocked(int servers) {
        double blocked = 1;
        for (int server = 1; server <= servers; server++) {
            blocked = next(blocked, server);
        }
        return blocked;
    }

    /** The fewest servers that block at most a share of the requests, above 0. */
    int servers(double share) {
        double blocked = 1;
        int servers = 0;
        while (blocked > share) {
            servers++;
            blocked = next(blocked, servers);
        }
        return servers;
    }

    /** The share that so many servers block, from what one fewer block. */
    double next(double blocked, int servers) {
        return load * blocked / (servers + load * blocked);
    }
}
