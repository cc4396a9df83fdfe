package dev.weir.scanner.core.tar;

import dev.weir.scanner.core.Place;
import dev.weir.scanner.core.content.LimitReached;
import dev.weir.scanner.core.format.Inspection;
import dev.weir.scanner.core.format.MemberName;
import dev.weir.scanner.core.format.Part;
import java.util.HashSet;
import java.util.Set;

/** Judges members by their headers, one after another as an extractor would meet them. */
final class MemberJudge {

    private final Part part;
    private final Inspection inspection;
    private final Set<String> files = new HashSet<>();
    private final Set<String> links = new HashSet<>();

    MemberJudge(Part part, Inspection inspection) {
        this.part = part;
        this.inspection = inspection;
    }

    void judge(TarMember member) throws LimitReached {
        inspection.budget().spendMember();
        Place place = part.place().member(member.name());
        MemberName name = new MemberName(member.name());
        if (name.escapes()) {
            inspection.report(TarRules.TRAVERSAL, place, "Unpacking would write outside of the target folder.");
        }
        if (member.isSymbolicLink() && name.linkEscapes(member.linkTarget())
                || member.isHardLink() && new MemberName("").linkEscapes(member.linkTarget())) {
            inspection.report(TarRules.LINK, place, "The link leads out of the target folder: " + member.linkTarget());
        }
        if (member.isDevice()) {
            inspection.report(TarRules.DEVICE, place, "Unpacking would make a device or a pipe.");
        }
        if (member.sparse()) {
            inspection.report(TarRules.SPARSE, place, "The member is sparse: only its parts were inspected.");
        }
        if (!member.hasBytes() && !member.isHardLink() && member.declared() > 0) {
            inspection.report(
                    TarRules.AMBIGUOUS, place, "The member can have no bytes, yet declares " + member.declared() + ".");
        }
        judgeOrder(member, place);
    }

    private void judgeOrder(TarMember member, Place place) {
        String path = member.name();
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            if (links.contains(path.substring(0, slash))) {
                inspection.report(TarRules.THROUGH_LINK, place, "The member would be written through a link.");
                break;
            }
        }
        if (member.isSymbolicLink()) {
            links.add(path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
        } else if (member.hasBytes() && !files.add(path)) {
            inspection.report(TarRules.DUPLICATE, place, "Two members have the same name.");
        }
    }
}
