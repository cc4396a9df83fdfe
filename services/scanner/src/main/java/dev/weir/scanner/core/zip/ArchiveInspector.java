package dev.weir.scanner.core.zip;

import dev.weir.scanner.core.content.LimitReached;
import dev.weir.scanner.core.content.RandomContent;
import dev.weir.scanner.core.content.Unreadable;
import dev.weir.scanner.core.format.Inspection;
import dev.weir.scanner.core.format.Part;
import dev.weir.scanner.core.pickle.GlobalRules;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Compares what the two kinds of headers say, inspects each member, and the bytes between members. */
final class ArchiveInspector {

    /** A signature, a CRC-32 and two ZIP64 lengths may stand behind a member's data (APPNOTE 4.3.9). */
    private static final int LONGEST_DESCRIPTOR = 24;

    private final RandomContent archive;
    private final Part part;
    private final GlobalRules rules;
    private final Inspection inspection;

    ArchiveInspector(RandomContent archive, Part part, GlobalRules rules, Inspection inspection) {
        this.archive = archive;
        this.part = part;
        this.rules = rules;
        this.inspection = inspection;
    }

    /** Bytes that a listed member covers, its local header included. */
    private record Span(long from, long to) {}

    void inspect(CentralDirectory directory) throws IOException, Unreadable {
        TorchLayout layout = TorchLayout.of(directory.entries());
        List<Span> spans = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (ZipEntry entry : directory.entries()) {
            if (!names.add(entry.name())) {
                inspection.report(
                        ZipRules.DUPLICATE, part.place().member(entry.name()), "Two members have the same name.");
            }
            inspect(entry, layout, spans);
        }
        searchBetween(spans, directory.start());
    }

    private void inspect(ZipEntry entry, TorchLayout layout, List<Span> spans) throws IOException, Unreadable {
        Headers.Header local;
        try {
            local = new Headers(archive, inspection.budget()).local(entry.header());
            int descriptor = entry.hasDescriptor() ? LONGEST_DESCRIPTOR : 0;
            spans.add(new Span(entry.header(), Math.addExact(local.end(), entry.packed()) + descriptor));
        } catch (LimitReached e) {
            throw e;
        } catch (Unreadable | ArithmeticException e) {
            unreadable(entry, String.valueOf(e.getMessage()));
            return;
        }
        compare(entry, local.entry());
        inspectView(entry, local.end(), bytes(entry, layout));
        if (isOtherView(entry, local.entry())) {
            inspectView(local.entry(), local.end(), MemberInspector.Bytes.INSPECTED);
        }
    }

    private void inspectView(ZipEntry entry, long data, MemberInspector.Bytes bytes) throws IOException, Unreadable {
        try {
            new MemberInspector(archive, part, rules, inspection).inspect(entry, data, bytes);
        } catch (LimitReached e) {
            throw e;
        } catch (Unreadable e) {
            unreadable(entry, e.reason());
        }
    }

    private void unreadable(ZipEntry entry, String reason) {
        inspection.report(
                ZipRules.DISAGREEMENT,
                part.place().member(entry.name()),
                "The member is listed, but cannot be read: " + reason + ".");
    }

    private static MemberInspector.Bytes bytes(ZipEntry entry, TorchLayout layout) {
        return layout.isTensor(entry) ? MemberInspector.Bytes.TENSOR : MemberInspector.Bytes.INSPECTED;
    }

    /** Whether a reader that trusts the local header gets other bytes, or the same ones under another name. */
    private static boolean isOtherView(ZipEntry central, ZipEntry local) {
        boolean measured = local.packed() > 0 || local.expanded() > 0;
        return measured
                && (central.method() != local.method()
                        || central.packed() != local.packed()
                        || central.expanded() != local.expanded()
                        || !central.name().equals(local.name()));
    }

    private void compare(ZipEntry central, ZipEntry local) {
        disagree(central, "name", !central.name().equals(local.name()));
        disagree(central, "compression", central.method() != local.method());
        disagree(central, "flags", central.bindingFlags() != local.bindingFlags());
        boolean omitted = local.hasDescriptor() && local.packed() == 0 && local.expanded() == 0;
        boolean lengths = central.packed() != local.packed() || central.expanded() != local.expanded();
        disagree(central, "length", lengths && !omitted);
        disagree(
                central,
                "checksum",
                central.checksum() != local.checksum() && !(local.hasDescriptor() && local.checksum() == 0));
    }

    private void disagree(ZipEntry central, String what, boolean differs) {
        if (differs) {
            inspection.report(
                    ZipRules.DISAGREEMENT,
                    part.place().member(central.name()),
                    "The member's two headers disagree on its " + what + ".");
        }
    }

    private void searchBetween(List<Span> spans, long directory) throws IOException, Unreadable {
        HiddenMembers hidden = new HiddenMembers(archive, part, rules, inspection);
        spans.sort(Comparator.comparingLong(Span::from));
        long covered = 0;
        for (Span span : spans) {
            if (span.from() < covered - LONGEST_DESCRIPTOR) {
                inspection.report(ZipRules.OVERLAP, part.place().at(span.from()), "Two members share bytes.");
            } else if (span.from() > covered) {
                hidden.search(covered, Math.min(span.from(), archive.size()));
            }
            covered = Math.max(covered, span.to());
        }
        if (directory > covered) {
            hidden.search(covered, directory);
        }
    }
}
