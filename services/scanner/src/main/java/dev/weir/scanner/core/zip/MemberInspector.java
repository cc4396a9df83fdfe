package dev.weir.scanner.core.zip;

import dev.weir.scanner.core.Place;
import dev.weir.scanner.core.carried.CarriedContent;
import dev.weir.scanner.core.compress.Decoder;
import dev.weir.scanner.core.compress.Expansion;
import dev.weir.scanner.core.content.ByteCursor;
import dev.weir.scanner.core.content.RandomContent;
import dev.weir.scanner.core.content.Spool;
import dev.weir.scanner.core.content.Spooled;
import dev.weir.scanner.core.content.Unreadable;
import dev.weir.scanner.core.format.Inspection;
import dev.weir.scanner.core.format.MemberName;
import dev.weir.scanner.core.format.Part;
import dev.weir.scanner.core.pickle.GlobalRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Inspects single members of an archive. */
final class MemberInspector {

    private static final int LONGEST_LINK = 4096;

    private final RandomContent archive;
    private final Part part;
    private final GlobalRules rules;
    private final Inspection inspection;

    MemberInspector(RandomContent archive, Part part, GlobalRules rules, Inspection inspection) {
        this.archive = archive;
        this.part = part;
        this.rules = rules;
        this.inspection = inspection;
    }

    /** What is known of the bytes of a member. */
    enum Bytes {
        /** They are inspected. */
        INSPECTED,
        /** They are numbers, which nothing interprets; only the margins are searched. */
        TENSOR,
        /** They are inspected; how many there are stands behind them, so that lengths and checksum are unknown here. */
        UNMEASURED
    }

    /** Judges a member by its headers and its bytes, which begin at {@code data}. */
    void inspect(ZipEntry entry, long data, Bytes bytes) throws IOException, Unreadable {
        Place place = part.place().member(entry.name());
        judgeName(entry, place);
        Optional<Decoder> decoder = Methods.decoder(entry);
        if (!entry.isStored() && decoder.isEmpty()) {
            inspection.report(ZipRules.METHOD, place, "The member is compressed by method " + entry.method() + ".");
        } else if (entry.packed() > archive.size() - data) {
            inspection.report(ZipRules.DISAGREEMENT, place, "The member's bytes lie outside of the archive.");
        } else if (entry.isEncrypted() || bytes != Bytes.TENSOR && !entry.isDirectory()) {
            RandomContent packed = archive.slice(data, entry.packed());
            Spool.Kept kept = decoder.isPresent()
                    ? Expansion.of(packed, decoder.get(), inspection)
                    : new Spool.Kept(Spooled.of(packed), Optional.empty());
            try (Spooled expanded = kept.content()) {
                inspect(entry, new Measured(expanded, kept.broken()), bytes, place);
            }
        } else if (bytes == Bytes.TENSOR && entry.isStored()) {
            new CarriedContent(rules, place, inspection).searchTensor(archive.slice(data, entry.packed()));
        }
    }

    private void inspect(ZipEntry entry, Measured member, Bytes bytes, Place place) throws IOException, Unreadable {
        Checksum checksum = Checksum.of(member.content(), inspection.budget());
        boolean whole = member.broken().isEmpty() && checksum.equals(new Checksum(entry.checksum(), entry.expanded()));
        if (entry.isEncrypted() && !whole) {
            inspection.report(ZipRules.ENCRYPTED, place, "The member is encrypted.");
            return;
        }
        if (entry.isEncrypted()) {
            inspection.report(ZipRules.FALSE_FLAG, place, "The member says that it is encrypted, and is not.");
        }
        if (entry.isSymbolicLink()) {
            judgeLink(entry, member.content(), place);
        }
        inspection.descend(part.member(entry.name(), member.content()));
        if (bytes != Bytes.UNMEASURED) {
            judgeLength(entry, checksum, member, place);
        }
        if (member.broken().isPresent()) {
            throw member.broken().get();
        }
    }

    private void judgeLength(ZipEntry entry, Checksum checksum, Measured member, Place place)
            throws IOException, Unreadable {
        if (checksum.length() > entry.expanded()) {
            inspection.descend(part.member(entry.name(), member.content().slice(0, entry.expanded())));
        }
        if (checksum.length() != entry.expanded()) {
            inspection.report(
                    ZipRules.DISAGREEMENT,
                    place,
                    "The member has " + checksum.length() + " bytes and declares " + entry.expanded() + ".");
        } else if (checksum.crc() != entry.checksum()) {
            inspection.report(ZipRules.CHECKSUM, place, "The member's checksum is wrong, which some readers ignore.");
        }
    }

    /** A link's bytes are the name of what it leads to. */
    private void judgeLink(ZipEntry entry, RandomContent content, Place place) throws IOException, Unreadable {
        try (ByteCursor in = new ByteCursor(content, inspection.budget())) {
            String target = new String(in.bytes((int) Math.min(content.size(), LONGEST_LINK)), StandardCharsets.UTF_8);
            if (new MemberName(entry.name()).linkEscapes(target)) {
                inspection.report(
                        ZipRules.TRAVERSAL,
                        place,
                        "Unpacking would make a link to " + target + " outside of the folder.");
            }
        }
    }

    private void judgeName(ZipEntry entry, Place place) {
        if (entry.escapes()) {
            inspection.report(ZipRules.TRAVERSAL, place, "Unpacking would write outside of the target folder.");
        }
        if (entry.isSymbolicLink()) {
            inspection.report(ZipRules.SYMLINK, place, "Unpacking would make a symbolic link.");
        }
    }

    /** A member's bytes, and why they are not all. */
    private record Measured(RandomContent content, Optional<Unreadable> broken) {}
}
