package dev.weir.scanner.core.hdf5;

import dev.weir.scanner.core.carried.CarriedContent;
import dev.weir.scanner.core.compress.PackedChannel;
import dev.weir.scanner.core.compress.StorageFailure;
import dev.weir.scanner.core.content.Malformed;
import dev.weir.scanner.core.content.Spooled;
import dev.weir.scanner.core.content.Unreadable;
import dev.weir.scanner.core.format.Format;
import dev.weir.scanner.core.format.Head;
import dev.weir.scanner.core.format.Inspection;
import dev.weir.scanner.core.format.Part;
import dev.weir.scanner.core.keras.KerasJudge;
import dev.weir.scanner.core.metadata.MetadataJudge;
import dev.weir.scanner.core.pickle.EmbeddedPickles;
import dev.weir.scanner.core.pickle.GlobalRules;
import io.jhdf.HdfFile;
import java.io.IOException;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** HDF5 files, with or without a user block: Keras models and weights, PyTables stores, and plain data. */
public final class HdfFormat implements Format {

    private static final int[] SIGNATURE = {0x89, 'H', 'D', 'F', '\r', '\n', 0x1a, '\n'};
    private static final int SMALLEST_USER_BLOCK = 512;

    private static final int MOST_CAUSES = 20;

    private final KerasJudge keras;
    private final GlobalRules rules;

    public HdfFormat(GlobalRules rules) {
        this.keras = new KerasJudge(rules);
        this.rules = rules;
    }

    @Override
    public String name() {
        return "hdf5";
    }

    /** The signature stands at 0, or behind a user block of 512 bytes or a power of two more. */
    @Override
    public boolean recognises(Part part, Head head, Inspection inspection) {
        return superblock(head).isPresent();
    }

    private static OptionalInt superblock(Head head) {
        return IntStream.iterate(0, at -> at < Head.LONGEST, at -> at == 0 ? SMALLEST_USER_BLOCK : 2 * at)
                .filter(at -> head.has(at, SIGNATURE))
                .findFirst();
    }

    @Override
    public void inspect(Part part, Inspection inspection) throws IOException, Unreadable {
        EmbeddedPickles.searchAll(rules, part, inspection);
        int superblock =
                superblock(Head.of(part.content(), inspection.budget())).orElseThrow();
        try (Spooled content = inspection.atAnyPlace(part.content())) {
            new CarriedContent(rules, part.place(), inspection).searchPrograms(content);
            HdfFile file =
                    BoundedStorage.open(new PackedChannel(new PaidContent(content, inspection.budget())), superblock);
            new HdfTree(part, inspection, keras, new MetadataJudge(rules, inspection)).walk(file);
        } catch (RuntimeException e) {
            throw explained(e);
        }
    }

    /**
     * Why the library gave up.
     *
     * @throws IOException when the storage failed, which says nothing about the content
     */
    private static Unreadable explained(RuntimeException failure) throws IOException {
        StorageFailure.throwIfCauseOf(failure);
        Throwable cause = failure;
        for (int i = 0; cause != null && i < MOST_CAUSES; i++) {
            if (cause instanceof PaidContent.Stopped stopped) {
                return stopped.limit();
            }
            cause = cause.getCause();
        }
        return new Malformed("the structure is broken: " + failure.getMessage());
    }
}
