package dev.weir.scanner.core.zip;

import dev.weir.scanner.core.content.Budget;
import dev.weir.scanner.core.content.LimitReached;
import dev.weir.scanner.core.content.RandomContent;
import dev.weir.scanner.core.content.Spooled;
import dev.weir.scanner.core.content.Truncated;
import dev.weir.scanner.core.content.Unreadable;
import dev.weir.scanner.core.format.Format;
import dev.weir.scanner.core.format.Head;
import dev.weir.scanner.core.format.Inspection;
import dev.weir.scanner.core.format.Part;
import dev.weir.scanner.core.pickle.GlobalRules;
import java.io.IOException;

/** ZIP archives, and with them PyTorch's files since 1.6. */
public final class ZipFormat implements Format {

    /** Where a tar archive has its magic. */
    private static final int TAR_MAGIC = 257;

    /** The opcode that pickles of protocol 2 and newer begin with. */
    private static final int PICKLE = 0x80;

    private final GlobalRules rules;

    /** @param rules what is known of Python's globals */
    public ZipFormat(GlobalRules rules) {
        this.rules = rules;
    }

    @Override
    public String name() {
        return "zip";
    }

    /** An archive begins with a header, or ends with a directory that can be read, whatever it begins with. */
    @Override
    public boolean recognises(Part part, Head head, Inspection inspection) throws IOException, Unreadable {
        return beginsLikeArchive(head)
                || part.content() instanceof RandomContent content && endsLikeArchive(content, inspection.budget());
    }

    @Override
    public void inspect(Part part, Inspection inspection) throws IOException, Unreadable {
        try (Spooled archive = inspection.atAnyPlace(part.content())) {
            CentralDirectory directory = directory(archive, part, inspection);
            if (!isCarried(Head.of(archive, inspection.budget())) && !directory.covers(archive.size())) {
                inspection.report(ZipRules.SURROUNDED, part.place(), "Bytes stand before or behind the archive.");
            }
            new ArchiveInspector(archive, part, rules, inspection).inspect(directory);
        }
    }

    /** The directory; without one, readers that go forwards still see members. */
    private CentralDirectory directory(RandomContent archive, Part part, Inspection inspection)
            throws IOException, Unreadable {
        try {
            long endRecord = CentralDirectory.locate(archive, inspection.budget());
            if (endRecord < 0) {
                throw new Truncated("the archive has no central directory");
            }
            if (CentralDirectory.hasSecondEnd(archive, endRecord, inspection.budget())) {
                inspection.report(ZipRules.AMBIGUOUS, part.place().at(endRecord), "Two end records stand at the end.");
            }
            return CentralDirectory.read(archive, endRecord, inspection.budget());
        } catch (LimitReached e) {
            throw e;
        } catch (Unreadable e) {
            new HiddenMembers(archive, part, rules, inspection).search(0, archive.size());
            throw e;
        }
    }

    /** Whether the content is of a format that may have an archive as a member or as a value, and is judged as that too. */
    private static boolean isCarried(Head head) {
        boolean inPickle = head.at(0) == PICKLE && head.at(1) >= 2 && head.at(1) <= 5;
        return inPickle || head.has(TAR_MAGIC, "ustar");
    }

    private static boolean beginsLikeArchive(Head head) {
        return head.has(0, 'P', 'K', 3, 4) || head.has(0, 'P', 'K', 5, 6) || head.has(0, 'P', 'K', 7, 8);
    }

    private static boolean endsLikeArchive(RandomContent content, Budget budget) throws IOException, Unreadable {
        long endRecord = CentralDirectory.locate(content, budget);
        if (endRecord < 0) {
            return false;
        }
        try {
            return !CentralDirectory.read(content, endRecord, budget).entries().isEmpty();
        } catch (LimitReached e) {
            throw e;
        } catch (Unreadable e) {
            return false;
        }
    }
}
