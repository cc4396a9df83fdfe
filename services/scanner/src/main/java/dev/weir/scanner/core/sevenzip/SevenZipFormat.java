package dev.weir.scanner.core.sevenzip;

import dev.weir.scanner.core.compress.Expansion;
import dev.weir.scanner.core.content.Spool;
import dev.weir.scanner.core.content.Spooled;
import dev.weir.scanner.core.content.Unreadable;
import dev.weir.scanner.core.format.Format;
import dev.weir.scanner.core.format.Head;
import dev.weir.scanner.core.format.Inspection;
import dev.weir.scanner.core.format.MemberName;
import dev.weir.scanner.core.format.Part;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;

/** 7z archives; tables and windows are bounded, encrypted members cannot be scanned. */
public final class SevenZipFormat implements Format {

    @Override
    public String name() {
        return "7z";
    }

    @Override
    public boolean recognises(Part part, Head head, Inspection inspection) {
        return head.has(0, '7', 'z', 0xbc, 0xaf, 0x27, 0x1c);
    }

    @Override
    public void inspect(Part part, Inspection inspection) throws IOException, Unreadable {
        try (Spooled content = inspection.atAnyPlace(part.content());
                SevenZipReader archive = new SevenZipReader(content)) {
            try {
                inspectMembers(archive, part, inspection);
            } catch (Unreadable e) {
                if (!archive.isEncrypted()) {
                    throw e;
                }
                inspection.report(SevenZipRules.ENCRYPTED, part.place(), "The archive or a member is encrypted.");
            }
        }
    }

    private static void inspectMembers(SevenZipReader archive, Part part, Inspection inspection)
            throws IOException, Unreadable {
        Set<String> names = new HashSet<>();
        for (Optional<SevenZArchiveEntry> next = archive.next(); next.isPresent(); next = archive.next()) {
            SevenZArchiveEntry entry = next.get();
            inspection.budget().spendMember();
            judgeName(entry.getName(), !names.add(entry.getName()), part, inspection);
            if (entry.hasStream()) {
                inspectMember(archive, entry.getName(), part, inspection);
            }
        }
    }

    private static void judgeName(String name, boolean again, Part part, Inspection inspection) {
        if (new MemberName(name).escapes()) {
            inspection.report(
                    SevenZipRules.TRAVERSAL,
                    part.place().member(name),
                    "Unpacking would write outside of the target folder.");
        }
        if (again) {
            inspection.report(SevenZipRules.DUPLICATE, part.place().member(name), "Two members have the same name.");
        }
    }

    /** What comes out before an error is inspected too. */
    private static void inspectMember(SevenZipReader archive, String name, Part part, Inspection inspection)
            throws IOException, Unreadable {
        Spool.Kept kept = Expansion.once(archive::member, inspection);
        try (Spooled expanded = kept.content()) {
            if (expanded.size() > 0 || kept.broken().isEmpty()) {
                inspection.descend(part.member(name, expanded));
            }
        }
        if (kept.broken().isPresent()) {
            throw kept.broken().get();
        }
    }
}
