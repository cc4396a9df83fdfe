package dev.weir.local.supervise;

import dev.weir.local.home.MeshFolder;
import dev.weir.local.part.Part;
import dev.weir.local.part.PartGraph;
import dev.weir.local.process.PidState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Stops parts, those first that no other needs. */
public final class MeshStop {

    private final MeshFolder folder;
    private final Consumer<Part> progress;

    /**
     * Prepares a stop.
     *
     * @param progress told of each part that ran and has ended
     */
    public MeshStop(MeshFolder folder, Consumer<Part> progress) {
        this.folder = folder;
        this.progress = progress;
    }

    /** Stops the chosen parts of a graph and waits until they have ended. */
    public void run(PartGraph graph, Predicate<Part> chosen) {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (List<Part> wave : graph.stopWaves()) {
                CompletableFuture.allOf(wave.stream()
                                .filter(chosen)
                                .map(part -> CompletableFuture.runAsync(() -> stop(part), executor))
                                .toArray(CompletableFuture[]::new))
                        .join();
            }
        }
    }

    private void stop(Part part) {
        PartControl control = new PartControl(part, folder);
        boolean ran = control.process() instanceof PidState.Alive;
        try {
            control.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(part.name() + " cannot be stopped", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + part.name() + " was stopping", e);
        }
        if (ran) {
            progress.accept(part);
        }
    }
}
