package dev.weir.scanner.feed;

import dev.weir.scanner.osv.MalformedAdvisory;
import dev.weir.scanner.osv.OsvAdvisory;
import dev.weir.scanner.osv.OsvDocuments;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Publishes what a dump says that was not published before; puts aside what is no advisory. */
public final class AdvisoryImport implements AdvisoryDump.Reader {

    private static final int BATCH = 500;

    private final ImportJournal journal;
    private final Consumer<List<OsvAdvisory>> feed;
    private final Rejections rejections;
    private final Consumer<Tally> progress;
    private final List<OsvAdvisory> waiting = new ArrayList<>();
    private Tally tally = Tally.NOTHING;

    /**
     * @param feed returns when the mesh has them
     * @param progress told after every batch
     */
    public AdvisoryImport(
            ImportJournal journal, Consumer<List<OsvAdvisory>> feed, Rejections rejections, Consumer<Tally> progress) {
        this.journal = journal;
        this.feed = feed;
        this.rejections = rejections;
        this.progress = progress;
    }

    @Override
    public void document(String name, byte[] document) throws IOException {
        try {
            OsvAdvisory advisory = OsvDocuments.read(new ByteArrayInputStream(document));
            if (journal.has(advisory.advisory().id(), advisory.advisory().modified())) {
                tally = tally.withUnchanged();
            } else {
                waiting.add(advisory);
            }
        } catch (MalformedAdvisory e) {
            reject(name, String.valueOf(e.getMessage()));
        }
        if (waiting.size() >= BATCH) {
            publish();
        }
    }

    @Override
    public void tooLong(String name) throws IOException {
        reject(name, "more than 16 MiB");
    }

    /** Publishes the rest. */
    public Tally end() throws IOException {
        publish();
        return tally;
    }

    private void publish() throws IOException {
        feed.accept(List.copyOf(waiting));
        Map<String, Instant> published = new LinkedHashMap<>();
        waiting.forEach(a -> published.put(a.advisory().id(), a.advisory().modified()));
        journal.add(published);
        tally = tally.withPublished(waiting.size());
        waiting.clear();
        progress.accept(tally);
    }

    private void reject(String name, String reason) throws IOException {
        rejections.add(name, reason);
        tally = tally.withRejected();
    }

    /** Where documents that are no advisories are reported. */
    @FunctionalInterface
    public interface Rejections {
        void add(String name, String reason) throws IOException;
    }

    /** How many documents were what. */
    public record Tally(long published, long unchanged, long rejected) {

        static final Tally NOTHING = new Tally(0, 0, 0);

        Tally withPublished(int count) {
            return new Tally(published + count, unchanged, rejected);
        }

        Tally withUnchanged() {
            return new Tally(published, unchanged + 1, rejected);
        }

        Tally withRejected() {
            return new Tally(published, unchanged, rejected + 1);
        }
    }
}
