package dev.weir.local.supervise;

import dev.weir.local.part.Part;
import dev.weir.local.part.PartGraph;
import dev.weir.local.part.StartFailure;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Starts the parts of a graph, each as soon as what it depends on is ready. */
public final class MeshStart {

    private final PartStarter starter;
    private final Pause pause;
    private final BiConsumer<Part, Start> progress;
    private final AtomicReference<@Nullable StartFailure> firstFailure = new AtomicReference<>();
    private final Queue<Part> launched = new ConcurrentLinkedQueue<>();

    /**
     * Prepares a start.
     *
     * @param pause ended by the first failure, so that nobody waits for the rest
     * @param progress told of each part as it becomes ready
     */
    public MeshStart(PartStarter starter, Pause pause, BiConsumer<Part, Start> progress) {
        this.starter = starter;
        this.pause = pause;
        this.progress = progress;
    }

    /** Parts that this start touched and that did not run before, also when it failed. */
    public Queue<Part> launched() {
        return launched;
    }

    /**
     * Starts all parts and waits for them.
     *
     * @throws StartFailure of the first part that could not be started; others may run by then
     */
    public void run(PartGraph graph) throws StartFailure {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Map<String, CompletableFuture<Void>> ready = new LinkedHashMap<>();
            for (Part part : graph.startOrder()) {
                CompletableFuture<?>[] needed =
                        part.dependsOn().stream().map(ready::get).toArray(CompletableFuture[]::new);
                ready.put(part.name(), CompletableFuture.allOf(needed).thenRunAsync(() -> start(part), executor));
            }
            CompletableFuture.allOf(ready.values().toArray(CompletableFuture[]::new))
                    .join();
        } catch (CompletionException e) {
            StartFailure failure = firstFailure.get();
            throw failure != null ? failure : new StartFailure("the mesh cannot start: " + e.getCause(), e);
        }
    }

    private void start(Part part) {
        try {
            launched.add(part);
            Start start = starter.start(part);
            if (start instanceof Start.Kept) {
                launched.remove(part);
            }
            progress.accept(part, start);
        } catch (StartFailure e) {
            firstFailure.compareAndSet(null, e);
            pause.end();
            throw new CompletionException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CompletionException(e);
        }
    }
}
