package dev.weir.drift.core.protection;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Clients of a model that are strange to their partitions.
 *
 * @param lasting those who stand out among all, who did so longest ago first
 * @param waiting the latest claims of others, of each client one, latest last: what more partitions tell of the same seconds
 *     may confirm them
 */
public record Strays(List<Stray> lasting, List<Claim> waiting) {

    public static final Strays NONE = new Strays(List.of(), List.of());

    /** Clients that are remembered. */
    private static final int KEPT = 100;

    /** Claims that wait, and for how long. */
    private static final int WAITING = 20;

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    public Strays {
        lasting = List.copyOf(lasting);
        waiting = List.copyOf(waiting);
    }

    /** Whether it is news that a client stands out at this time. */
    boolean isNews(String client, Instant time, Duration calm) {
        return lasting.stream()
                .noneMatch(stray ->
                        stray.client().equals(client) && stray.episode().lastsAt(time, calm));
    }

    /** With a client that stands out at this time. */
    Strays with(String client, Instant time, Duration calm) {
        Episode episode = lasting.stream()
                .filter(stray ->
                        stray.client().equals(client) && stray.episode().lastsAt(time, calm))
                .findFirst()
                .map(stray -> stray.episode().until(time))
                .orElseGet(() -> Episode.at(time));
        List<Stray> after = new ArrayList<>(lasting);
        after.removeIf(stray -> stray.client().equals(client));
        after.add(new Stray(client, episode));
        return new Strays(latest(after, KEPT), waitingBut(client));
    }

    /** With a claim that waits, in place of an earlier one of the client. */
    Strays waitingFor(Claim claim) {
        List<Claim> after = waitingBut(claim.alert().client());
        after.add(claim);
        return new Strays(lasting, latest(after, WAITING));
    }

    /** Without claims that have waited for too long. */
    Strays at(Instant time) {
        List<Claim> after = waiting.stream()
                .filter(claim -> !claim.at().plus(PATIENCE).isBefore(time))
                .toList();
        return after.size() == waiting.size() ? this : new Strays(lasting, after);
    }

    private List<Claim> waitingBut(String client) {
        List<Claim> others = new ArrayList<>(waiting);
        others.removeIf(claim -> claim.alert().client().equals(client));
        return others;
    }

    private static <T> List<T> latest(List<T> all, int most) {
        return all.subList(Math.max(0, all.size() - most), all.size());
    }
}
