package dev.weir.drift.messaging.bench;

import dev.weir.drift.core.ModelVersion;
import dev.weir.drift.core.protection.ClientMemory;
import dev.weir.drift.core.protection.ClientOfModel;
import dev.weir.drift.core.protection.CrowdMemory;
import dev.weir.drift.core.protection.Memories;
import dev.weir.drift.core.protection.Point;
import dev.weir.drift.core.protection.QueryWatch;
import dev.weir.drift.core.protection.Request;
import dev.weir.drift.core.protection.Scale;
import dev.weir.drift.core.protection.Sentry;
import dev.weir.drift.core.protection.SentrySettings;
import dev.weir.drift.core.window.Position;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/** What guards hold of clients that ask until their epoch is full, which is when they hold most. */
final class GuardHeap implements Memories {

    private static final int CLIENTS = 100;
    private static final int REQUESTS = 500;
    private static final int SAMPLE = 200;
    private static final ModelVersion VERSION = new ModelVersion("bench", "1");

    private final Map<ClientOfModel, ClientMemory> clients = new HashMap<>();
    private final Map<ClientOfModel, QueryWatch> watches = new HashMap<>();
    private final SplittableRandom random = new SplittableRandom(1);
    private final int features;
    private final Scale scale;
    private Optional<CrowdMemory> crowd = Optional.empty();

    private GuardHeap(int features) {
        this.features = features;
        List<Point> sample = new ArrayList<>();
        for (int i = 0; i < SAMPLE; i++) {
            sample.add(point());
        }
        this.scale = Scale.of(sample);
    }

    /** Bytes of heap for each client, with requests of so many numbers and two answers. */
    static long perClient(int features) {
        GuardHeap guards = new GuardHeap(features);
        long before = used();
        guards.ask();
        long after = used();
        if (guards.watches.size() != CLIENTS) {
            throw new IllegalStateException("clients are not watched");
        }
        return (after - before) / CLIENTS;
    }

    private void ask() {
        Sentry sentry = new Sentry(this, SentrySettings.CUSTOMARY, 0);
        for (int request = 0; request < REQUESTS; request++) {
            for (int client = 0; client < CLIENTS; client++) {
                Instant at = Instant.EPOCH.plusSeconds(request);
                sentry.observe(
                        VERSION,
                        "client-" + client,
                        new Request(
                                new Position(0, (long) request * CLIENTS + client),
                                client + "/" + request,
                                at,
                                200,
                                1_000,
                                point(),
                                random.nextBoolean() ? "yes" : "no",
                                random.nextDouble()));
            }
        }
    }

    private Point point() {
        float[] values = new float[features];
        for (int i = 0; i < features; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return new Point(1, values, new BitSet());
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Override
    public Optional<ClientMemory> client(ClientOfModel who) {
        return Optional.ofNullable(clients.get(who));
    }

    @Override
    public void remember(ClientOfModel who, ClientMemory memory) {
        clients.put(who, memory);
    }

    @Override
    public void keep(ClientOfModel who, int place, Request request) {
        // The stream keeps requests in its store, from which watches are made again; here none are.
    }

    @Override
    public List<Request> kept(ClientOfModel who, int count) {
        return List.of();
    }

    @Override
    public Optional<CrowdMemory> crowd(String model) {
        return crowd;
    }

    @Override
    public void remember(String model, CrowdMemory memory) {
        crowd = Optional.of(memory);
    }

    @Override
    public Optional<Scale> published(String model, String version) {
        return Optional.of(scale);
    }

    @Override
    public Optional<QueryWatch> watch(ClientOfModel who) {
        return Optional.ofNullable(watches.get(who));
    }

    @Override
    public void remember(ClientOfModel who, QueryWatch watch) {
        watches.put(who, watch);
    }
}
