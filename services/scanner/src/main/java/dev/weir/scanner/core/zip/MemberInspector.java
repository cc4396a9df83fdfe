package dev.weir.scanner.core.zip;

import dev.weir.scanner.core.Place;
import dev.weir.scanner.core.content.Content;
import dev.weir.scanner.core.content.RandomContent;
import dev.weir.scanner.core.content.Unreadable;
import dev.weir.scanner.core.format.Inspection;
import dev.weir.scanner.core.format.Part;
import java.io.IOException;

/** Inspects single members of an archive. */
final class MemberInspector {

    private final RandomContent archive;
    private final Part part;
    private final Inspection inspection;

    MemberInspector(RandomContent archive, Part part, Inspection inspection) {
        this.archive = archive;
        this.part = part;
        this.inspection = inspection;
    }

    /** Whether the bytes of a member are to be inspected, or only its headers. */
    enum Bytes {
        INSPECTED,
        TENSOR
    }

    /** Judges a member by its headers and its bytes, which begin at {@code data}. */
    void inspect(ZipEntry entry, long data, Bytes bytes) throws IOException, Unreadable {
        Place place = part.place().member(entry.name());
        judgeName(entry, place);
        if (entry.isEncrypted()) {
            inspection.report(ZipRules.ENCRYPTED, place, "The member is encrypted.");
        } else if (!entry.isStored() && !entry.isDeflated()) {
            inspection.report(ZipRules.METHOD, place, "The member is compressed by method " + entry.method() + ".");
        } else if (entry.packed() > archive.size() - data) {
            inspection.report(ZipRules.DISAGREEMENT, place, "The member's bytes lie outside of the archive.");
        } else if (bytes == Bytes.INSPECTED && !entry.isDirectory()) {
            inspect(entry, archive.slice(data, entry.packed()), place);
        }
    }

    private void inspect(ZipEntry entry, RandomContent packed, Place place) throws IOException, Unreadable {
        if (entry.isStored() && entry.packed() != entry.expanded()) {
            inspection.report(ZipRules.DISAGREEMENT, place, "The member is stored, yet has two lengths.");
        }
        Content content = entry.isStored() ? packed : new InflatedContent(packed, entry.expanded());
        inspection.descend(part.member(entry.name(), content));
        Checksum checksum = Checksum.of(content, inspection.budget());
        if (checksum.length() != content.size()) {
            inspection.report(
                    ZipRules.DISAGREEMENT,
                    place,
                    "The member expands to " + checksum.length() + " bytes and declares " + content.size() + ".");
        } else if (checksum.crc() != entry.checksum()) {
            inspection.report(ZipRules.CHECKSUM, place, "The member's checksum is wrong, which some readers ignore.");
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
}
