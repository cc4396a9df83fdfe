package dev.weir.drift.core.protection;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Clients of a model that stand out by inputs from elsewhere.
 *
 * @param lasting those who did so longest ago first
 */
public record Strays(List<Stray> lasting) {

    public static final Strays NONE = new Strays(List.of());

    /** Clients that are remembered. */
    private static final int KEPT = 100;

    public Strays {
        lasting = List.copyOf(lasting);
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
        return new Strays(after.subList(Math.max(0, after.size() - KEPT), after.size()));
    }
}
