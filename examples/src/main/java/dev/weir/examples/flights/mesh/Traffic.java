package dev.weir.examples.flights.mesh;

import dev.weir.events.LabelObserved;
import dev.weir.examples.flights.data.Flight;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Replays flights as requests, and tells later whether they were late. */
public final class Traffic {

    private final InferenceClient client;
    private final Emitter emitter;
    private final String model;

    public Traffic(MeshAddress mesh, Emitter emitter, String model) {
        this.client = new InferenceClient(mesh.endpoint(), model);
        this.emitter = emitter;
        this.model = model;
    }

    /**
     * How to replay.
     *
     * @param batch rows per request, positive
     * @param rowsPerSecond rate, positive
     * @param labelled whether the truth is told, after all requests
     */
    public record Pace(int batch, double rowsPerSecond, boolean labelled) {}

    /**
     * Replays flights.
     *
     * @return share of wrong answers, between 0 and 1
     * @throws IOException when the model does not answer
     */
    public double replay(List<Flight> flights, Pace pace) throws IOException, InterruptedException {
        String run = UUID.randomUUID().toString();
        long begin = System.nanoTime();
        int wrong = 0;
        for (int from = 0; from < flights.size(); from += pace.batch()) {
            List<Flight> rows = flights.subList(from, Math.min(flights.size(), from + pace.batch()));
            List<String> predicted = client.ask(request(run, from), rows);
            for (int row = 0; row < rows.size(); row++) {
                wrong += predicted.get(row).equals(rows.get(row).label()) ? 0 : 1;
            }
            pauseUntil(begin
                    + (long) ((from + rows.size())
                            / pace.rowsPerSecond()
                            * Duration.ofSeconds(1).toNanos()));
        }
        if (pace.labelled()) {
            tell(run, flights, pace.batch());
        }
        return (double) wrong / flights.size();
    }

    private void tell(String run, List<Flight> flights, int batch) {
        for (int from = 0; from < flights.size(); from += batch) {
            int rows = Math.min(batch, flights.size() - from);
            for (int row = 0; row < rows; row++) {
                String inference = InferenceClient.inferenceId(request(run, from), row, rows);
                emitter.send(
                        UUID.nameUUIDFromBytes(("label/" + inference).getBytes(StandardCharsets.UTF_8)),
                        Optional.empty(),
                        "label.observed",
                        inference,
                        LabelObserved.newBuilder()
                                .setInferenceId(inference)
                                .setModel(model)
                                .setLabel(flights.get(from + row).label())
                                .setSource("arrivals")
                                .setObservedAt(Instant.now().truncatedTo(ChronoUnit.MICROS))
                                .build());
            }
        }
    }

    private static String request(String run, int from) {
        return run + "-" + from;
    }

    private static void pauseUntil(long nanoTime) {
        for (long left = nanoTime - System.nanoTime(); left > 0; left = nanoTime - System.nanoTime()) {
            LockSupport.parkNanos(Math.min(left, TimeUnit.MILLISECONDS.toNanos(100)));
        }
    }
}
