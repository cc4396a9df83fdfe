package dev.weir.signing.files;

import dev.weir.signing.Item;
import dev.weir.signing.Manifest;
import dev.weir.signing.Serialization;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongConsumer;

/** Takes models apart and hashes their parts, several at a time. */
public final class ModelHasher {

    private final int threads;
    private final PartDigests known;
    private final LongConsumer progress;

    /**
     * @param threads how many parts are hashed at the same time
     * @param progress is told, by any thread, how many more bytes are done
     */
    public ModelHasher(int threads, PartDigests known, LongConsumer progress) {
        this.threads = threads;
        this.known = known;
        this.progress = progress;
    }

    /**
     * The parts of a model.
     *
     * @param model folder or file
     * @param further paths inside the model to leave out beside those that the serialization names
     * @throws IOException when a file cannot be read, is no regular file, or changes meanwhile; when there is none
     */
    public Manifest hash(Path model, Serialization serialization, Set<String> further) throws IOException {
        Set<String> ignored = new HashSet<>(serialization.ignored());
        ignored.addAll(further);
        List<Part> parts = ModelTree.list(model, ignored, serialization.allowSymlinks()).stream()
                .flatMap(file -> Part.of(file, serialization.method()).stream())
                .toList();
        if (parts.isEmpty()) {
            throw new FileSystemException(model.toString(), null, "there is nothing to sign");
        }
        return Manifest.inOrder(serialization, hash(parts, new PartHasher(serialization.hash(), known, progress)));
    }

    private List<Item> hash(List<Part> parts, PartHasher hasher) throws IOException {
        try (ExecutorService pool = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().factory())) {
            List<Future<Item>> pending = parts.stream()
                    .map(part -> pool.submit(() -> hasher.hash(part)))
                    .toList();
            List<Item> items = new ArrayList<>();
            try {
                for (Future<Item> item : pending) {
                    items.add(item.get());
                }
            } catch (ExecutionException e) {
                pool.shutdownNow();
                throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
            } catch (InterruptedException e) {
                pool.shutdownNow();
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted while a model was hashed");
            }
            return items;
        }
    }
}
