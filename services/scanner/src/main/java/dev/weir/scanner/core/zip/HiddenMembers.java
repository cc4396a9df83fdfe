package dev.weir.scanner.core.zip;

import dev.weir.scanner.core.content.ByteCursor;
import dev.weir.scanner.core.content.LimitReached;
import dev.weir.scanner.core.content.RandomContent;
import dev.weir.scanner.core.content.Unreadable;
import dev.weir.scanner.core.format.Inspection;
import dev.weir.scanner.core.format.Part;
import dev.weir.scanner.core.pickle.GlobalRules;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Finds local headers that the central directory does not list: readers that go forwards see those members. */
final class HiddenMembers {

    private final RandomContent archive;
    private final Part part;
    private final GlobalRules rules;
    private final Inspection inspection;

    HiddenMembers(RandomContent archive, Part part, GlobalRules rules, Inspection inspection) {
        this.archive = archive;
        this.part = part;
        this.rules = rules;
        this.inspection = inspection;
    }

    /** Looks at the bytes from one offset to another, which no listed member covers. */
    void search(long from, long to) throws IOException, Unreadable {
        for (long at : signatures(from, to)) {
            try {
                inspect(new Headers(archive, inspection.budget()).local(at));
            } catch (LimitReached e) {
                throw e;
            } catch (Unreadable e) {
                inspection.report(
                        ZipRules.HIDDEN, part.place().at(at), "Has a broken local header: " + e.reason() + ".");
            }
        }
    }

    private void inspect(Headers.Header header) throws IOException, Unreadable {
        ZipEntry entry = header.entry();
        inspection.report(
                ZipRules.HIDDEN,
                part.place().member(entry.name()),
                "The member stands at byte " + entry.header() + " but not in the central directory.");
        if (bytes(entry) == MemberInspector.Bytes.UNMEASURED && entry.isStored()) {
            return;
        }
        new MemberInspector(archive, part, rules, inspection)
                .inspect(measured(entry, header.end()), header.end(), bytes(entry));
    }

    private static MemberInspector.Bytes bytes(ZipEntry entry) {
        return entry.hasDescriptor() && entry.packed() == 0
                ? MemberInspector.Bytes.UNMEASURED
                : MemberInspector.Bytes.INSPECTED;
    }

    /** A member whose length stands behind it may reach to the archive's end; its compression tells where it ends. */
    private ZipEntry measured(ZipEntry entry, long data) {
        return bytes(entry) == MemberInspector.Bytes.UNMEASURED ? entry.withPacked(archive.size() - data) : entry;
    }

    private List<Long> signatures(long from, long to) throws IOException, Unreadable {
        List<Long> found = new ArrayList<>();
        try (ByteCursor in = new ByteCursor(archive.slice(from, to - from), inspection.budget())) {
            int last = 0;
            for (int b = in.tryRead(); b >= 0; b = in.tryRead()) {
                last = last >>> 8 | b << 24;
                if (last == (int) Headers.LOCAL) {
                    inspection.budget().spendMember();
                    found.add(from + in.position() - 4);
                }
            }
        }
        return found;
    }
}
