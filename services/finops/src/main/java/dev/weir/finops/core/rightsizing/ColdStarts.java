package dev.weir.finops.core.rightsizing;

import java.util.ArrayList;
import java.util.List;

/**
 * How a platform that starts a server for each request that finds none free, and stops those that stay idle, behaves in
 * the long run: a Markov chain over the number of warm servers (Mahmoudi and Khazaei 2020). One is started at the rate
 * of requests that find all busy, by Erlang's formula; each is stopped once no request has come to it for a while,
 * where requests go to the first free server of a fixed order.
 *
 * @param servers mean number of warm servers
 * @param coldShare share of requests that wait for a start
 * @param response mean time until the answer, seconds
 */
public record ColdStarts(double servers, double coldShare, double response) {

    private static final int BEYOND = 30;
    private static final double LOW = 1e-300;

    /**
     * @param rate requests a second, positive
     * @param warm seconds that a warm server takes, positive
     * @param cold seconds that a starting server takes, positive
     * @param idle seconds after which an idle server is stopped, positive
     */
    public static ColdStarts of(double rate, double warm, double cold, double idle) {
        if (!(rate > 0 && warm > 0 && cold > 0 && idle > 0)) {
            throw new IllegalArgumentException("rates and times are positive");
        }
        ErlangB erlang = new ErlangB(rate * warm);
        List<Double> blocked = new ArrayList<>(List.of(1.0));
        List<Double> chances = new ArrayList<>(List.of(0.0));
        double stopped = 0;
        int peak = 0;
        for (int server = 1; server - peak < BEYOND; server++) {
            double before = blocked.getLast();
            double now = erlang.next(before, server);
            stopped += 1 / life(Math.max(rate * (before - now), LOW), warm, cold, idle);
            chances.add(chances.getLast() + (stopped > 0 ? Math.log(rate * before / stopped) : 0));
            blocked.add(now);
            peak = rate * now > stopped ? server : peak;
        }
        return mean(blocked, chances, warm, cold);
    }

    /** Seconds for which a server stays, from the rate of the requests that come to it. */
    private static double life(double rate, double warm, double cold, double idle) {
        double reach = idle + warm;
        double missed = Math.exp(-rate * reach);
        double gap = 1 / rate - reach * missed / -Math.expm1(-rate * reach);
        return cold + Math.exp(rate * idle) * Math.max(gap - warm, 0);
    }

    private static ColdStarts mean(List<Double> blocked, List<Double> chances, double warm, double cold) {
        double highest = chances.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
        double all = 0;
        double servers = 0;
        double starts = 0;
        for (int count = 0; count < chances.size(); count++) {
            double chance = Math.exp(chances.get(count) - highest);
            all += chance;
            servers += chance * count;
            starts += chance * blocked.get(count);
        }
        double share = starts / all;
        return new ColdStarts(servers / all, share, warm + (cold - warm) * share);
    }
}
