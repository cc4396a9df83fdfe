package dev.weir.scanner.core.hdf5;

import dev.weir.scanner.core.content.BytesContent;
import dev.weir.scanner.core.content.Malformed;
import dev.weir.scanner.core.content.Unreadable;
import dev.weir.scanner.core.format.Inspection;
import dev.weir.scanner.core.format.MemberName;
import dev.weir.scanner.core.format.Part;
import dev.weir.scanner.core.json.JsonReader;
import dev.weir.scanner.core.json.JsonValue;
import dev.weir.scanner.core.keras.KerasJudge;
import dev.weir.scanner.core.metadata.MetadataJudge;
import io.jhdf.api.Attribute;
import io.jhdf.api.Dataset;
import io.jhdf.api.Group;
import io.jhdf.api.Link;
import io.jhdf.api.Node;
import io.jhdf.links.ExternalLink;
import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Walks the tree of a file once; links are judged and never followed. */
final class HdfTree {

    private static final int DEEPEST = 64;

    /** Longer values of one attribute or of a list of objects are numbers in disguise. */
    private static final long LONGEST = 16 << 20;

    private final Part part;
    private final Inspection inspection;
    private final KerasJudge keras;
    private final MetadataJudge metadata;
    private final Set<Long> seen = new HashSet<>();

    HdfTree(Part part, Inspection inspection, KerasJudge keras, MetadataJudge metadata) {
        this.part = part;
        this.inspection = inspection;
        this.keras = keras;
        this.metadata = metadata;
    }

    void walk(Node root) throws IOException, Unreadable {
        walk(root, 0);
    }

    private void walk(Node node, int depth) throws IOException, Unreadable {
        inspection.budget().spendMember();
        if (depth > DEEPEST) {
            throw new Malformed("groups are nested too deep");
        }
        if (node instanceof Link link) {
            judge(link);
        } else if (seen.add(node.getAddress())) {
            for (Attribute attribute : node.getAttributes().values()) {
                judge(node, attribute);
            }
            if (node instanceof Group group) {
                for (Node child : group.getChildren().values()) {
                    walk(child, depth + 1);
                }
            } else if (node instanceof Dataset dataset && holdsObjects(dataset)) {
                descend(dataset.getPath(), HdfValues.bytes(dataset.getData()));
            }
        }
    }

    private void judge(Link link) {
        if (link instanceof ExternalLink external) {
            String target = external.getTargetPath();
            String file = target.substring(0, Math.max(0, target.lastIndexOf(':')));
            boolean escapes = new MemberName(file).escapes();
            inspection.report(
                    escapes ? HdfRules.EXTERNAL_ESCAPE : HdfRules.EXTERNAL,
                    part.place(),
                    "Opening " + link.getPath() + " reads another file, " + file + ".");
        }
    }

    private void judge(Node node, Attribute attribute) throws IOException, Unreadable {
        if (attribute.isEmpty() || attribute.getSizeInBytes() > LONGEST || !HdfValues.mayHoldText(attribute)) {
            return;
        }
        Object data = attribute.getData();
        Optional<JsonValue> document = data instanceof String text ? document(text) : Optional.empty();
        if (document.isPresent()) {
            keras.judge(document.get(), part.place(), inspection);
        } else {
            if (data instanceof String text) {
                metadata.judge(attribute.getName(), text, part.place());
            }
            descend(node.getPath() + "@" + attribute.getName(), HdfValues.bytes(data));
        }
    }

    /** Only what may be a pickle or hold a template is worth a look of its own. */
    private void descend(String name, byte[] value) throws IOException, Unreadable {
        if (HdfValues.isMoreThanAName(value)) {
            inspection.descend(part.member(name, new BytesContent(value)));
        }
    }

    /** PyTables marks arrays of pickled objects by an attribute (PyTables User's Guide, "VLArray"). */
    private static boolean holdsObjects(Dataset dataset) {
        Attribute kind = dataset.getAttribute("PSEUDOATOM");
        return kind != null && "object".equals(kind.getData()) && dataset.getStorageInBytes() <= LONGEST;
    }

    private static Optional<JsonValue> document(String text) {
        if (!text.startsWith("{")) {
            return Optional.empty();
        }
        try {
            return Optional.of(JsonReader.readLeniently(text));
        } catch (Malformed e) {
            return Optional.empty();
        }
    }
}
