package dev.weir.examples.flights.mesh;

import dev.weir.examples.flights.data.Flight;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Replays flights as requests, and tells later whether they were late. */
public final class Traffic {

    private static final int ROWS_PER_LINE = 2_000;

    private final InferenceClient client;
    private final LabelDesk desk;
    private final Consumer<String> progress;

    /**
     * Traffic to a model.
     *
     * @param progress hears how it goes, a line per two thousand rows
     */
    public Traffic(MeshAddress mesh, Emitter emitter, String model, Consumer<String> progress) {
        this.client = new InferenceClient(mesh.endpoint(), model);
        this.desk = new LabelDesk(emitter, model);
        this.progress = progress;
    }

    /**
     * How to replay.
     *
     * @param batch rows per request, positive
     * @param rowsPerSecond rate, positive
     * @param labels when the truth is told
     */
    public record Pace(int batch, double rowsPerSecond, Labels labels) {

        public Pace {
            if (batch <= 0 || !(rowsPerSecond > 0)) {
                throw new IllegalArgumentException("rows per request and per second are positive");
            }
        }
    }

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
            String request = run + "-" + from;
            wrong += wrong(rows, client.ask(request, rows));
            keep(request, rows, pace.labels());
            int asked = from + rows.size();
            if (asked / ROWS_PER_LINE > from / ROWS_PER_LINE) {
                progress.accept(String.format(
                        Locale.ROOT, "%d flights asked about, %.1f %% wrong", asked, 100.0 * wrong / asked));
            }
            pauseUntil(begin + (long) (asked / pace.rowsPerSecond() * TimeUnit.SECONDS.toNanos(1)));
        }
        tellTheRest(pace.labels());
        return (double) wrong / flights.size();
    }

    private static int wrong(List<Flight> rows, List<String> predicted) throws IOException {
        if (predicted.size() != rows.size()) {
            throw new IOException("the model predicts " + predicted.size() + " labels for " + rows.size() + " rows");
        }
        int wrong = 0;
        for (int row = 0; row < rows.size(); row++) {
            wrong += predicted.get(row).equals(rows.get(row).label()) ? 0 : 1;
        }
        return wrong;
    }

    private void keep(String request, List<Flight> rows, Labels labels) {
        switch (labels) {
            case Labels.Untold() -> {}
            case Labels.AtTheEnd() -> desk.keep(new LabelDesk.Answered(request, rows, System.nanoTime()));
            case Labels.Delayed(var delay) -> {
                long now = System.nanoTime();
                desk.keep(new LabelDesk.Answered(request, rows, now + delay.toNanos()));
                desk.tell(now);
            }
        }
    }

    private void tellTheRest(Labels labels) throws InterruptedException {
        if (labels instanceof Labels.Delayed) {
            for (Optional<Long> due = desk.nextDue(); due.isPresent(); due = desk.nextDue()) {
                pauseUntil(due.orElseThrow());
                desk.tell(System.nanoTime());
            }
        }
        desk.tellAll();
        progress.accept(desk.settle() + " labels told");
    }

    private static void pauseUntil(long nanoTime) {
        for (long left = nanoTime - System.nanoTime(); left > 0; left = nanoTime - System.nanoTime()) {
            LockSupport.parkNanos(Math.min(left, TimeUnit.MILLISECONDS.toNanos(100)));
        }
    }
}
