package dev.weir.scanner.core.carried;

import dev.weir.scanner.core.Place;
import dev.weir.scanner.core.content.BytesContent;
import dev.weir.scanner.core.content.KeptEnds;
import dev.weir.scanner.core.content.RandomContent;
import dev.weir.scanner.core.content.Unreadable;
import dev.weir.scanner.core.format.Inspection;
import dev.weir.scanner.core.metadata.MetadataJudge;
import dev.weir.scanner.core.pickle.EmbeddedPickles;
import dev.weir.scanner.core.pickle.GlobalRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Searches the margins of content that its readers take for numbers: for programs, for pickles, and for printed text that
 * is code or an encoded pickle. What is put behind numbers, or before them, lies there.
 */
public final class CarriedContent {

    private static final int MARGIN = 1 << 20;
    private static final int TENSOR_MARGIN = 1 << 16;
    private static final int SHORTEST_TEXT = 12;
    private static final int LONGEST_TEXT = 1 << 16;
    private static final int MOST_PROGRAMS = 10;

    private final GlobalRules rules;
    private final Place place;
    private final Inspection inspection;

    public CarriedContent(GlobalRules rules, Place place, Inspection inspection) {
        this.rules = rules;
        this.place = place;
        this.inspection = inspection;
    }

    /** Content whose margins are remembered when it is read from its beginning to its end before they are searched. */
    public static RandomContent remembered(RandomContent content) {
        return new KeptEnds(content, MARGIN);
    }

    /** Searches content of which little is known for programs and texts. */
    public void search(RandomContent content) throws IOException, Unreadable {
        MetadataJudge judge = new MetadataJudge(rules, inspection);
        Margins.read(content, MARGIN, inspection.budget(), (margin, from) -> {
            programs(margin, from);
            texts(margin, from, judge);
        });
    }

    /** Searches a structured format for programs. */
    public void searchPrograms(RandomContent content) throws IOException, Unreadable {
        Margins.read(content, MARGIN, inspection.budget(), this::programs);
    }

    /** Searches a tensor's bytes for programs and pickles. */
    public void searchTensor(RandomContent content) throws IOException, Unreadable {
        Margins.read(content, TENSOR_MARGIN, inspection.budget(), (margin, from) -> {
            programs(margin, from);
            new EmbeddedPickles(rules, place, inspection).search(new BytesContent(margin));
        });
    }

    private void programs(byte[] margin, long from) {
        int found = 0;
        for (int i = 0; i < margin.length && found < MOST_PROGRAMS; i++) {
            Optional<Program> program = Program.at(margin, i);
            if (program.isPresent()) {
                found++;
                inspection.report(
                        CarriedRules.PROGRAM,
                        place.at(from + i),
                        "A program (" + program.get().title() + ") lies among the bytes.");
            }
        }
    }

    private void texts(byte[] margin, long from, MetadataJudge judge) throws IOException, Unreadable {
        int begin = 0;
        for (int i = 0; i <= margin.length; i++) {
            if (i < margin.length && isPrintable(margin[i]) && i - begin < LONGEST_TEXT) {
                continue;
            }
            if (i - begin >= SHORTEST_TEXT) {
                String text = new String(margin, begin, i - begin, StandardCharsets.ISO_8859_1);
                judge.judgePrinted(text, place.at(from + begin));
            }
            begin = i + 1;
        }
    }

    private static boolean isPrintable(byte b) {
        return b >= ' ' && b < 0x7f || b == '\n' || b == '\t' || b == '\r';
    }
}
