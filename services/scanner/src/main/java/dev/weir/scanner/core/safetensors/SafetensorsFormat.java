package dev.weir.scanner.core.safetensors;

import dev.weir.scanner.core.content.ByteCursor;
import dev.weir.scanner.core.content.Limit;
import dev.weir.scanner.core.content.LimitReached;
import dev.weir.scanner.core.content.Malformed;
import dev.weir.scanner.core.content.Unreadable;
import dev.weir.scanner.core.format.Format;
import dev.weir.scanner.core.format.Head;
import dev.weir.scanner.core.format.Inspection;
import dev.weir.scanner.core.format.Part;
import dev.weir.scanner.core.json.JsonReader;
import dev.weir.scanner.core.json.JsonValue;
import dev.weir.scanner.core.metadata.MetadataJudge;
import dev.weir.scanner.core.pickle.GlobalRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Safetensors files: eight bytes of length, a JSON header, and the tensors' raw bytes. */
public final class SafetensorsFormat implements Format {

    private static final int PREFIX = 8;
    /** The format allows 100 MB; the headers of the largest public models need about one. */
    private static final long LARGEST_HEADER = 16 << 20;

    private static final String METADATA = "__metadata__";

    private final GlobalRules rules;

    /** @param rules what is known of Python's globals */
    public SafetensorsFormat(GlobalRules rules) {
        this.rules = rules;
    }

    @Override
    public String name() {
        return "safetensors";
    }

    @Override
    public boolean recognises(Part part, Head head, Inspection inspection) {
        long length = 0;
        for (int i = PREFIX - 1; i >= 0; i--) {
            length = length << 8 | Math.max(head.at(i), 0);
        }
        boolean fits = length >= 2 && length <= head.size() - PREFIX;
        return head.at(PREFIX) == '{' && (fits || isNamedSo(part) && length != 0);
    }

    /** A header that claims more than the file holds is only told from other content by the name. */
    private static boolean isNamedSo(Part part) {
        return part.name().endsWith(".safetensors");
    }

    @Override
    public void inspect(Part part, Inspection inspection) throws IOException, Unreadable {
        try (ByteCursor in = new ByteCursor(part.content(), inspection.budget())) {
            long length = in.u8();
            if (length < 0 || length > in.remaining()) {
                inspection.report(SafetensorsRules.BOUNDS, part.place(), "The header is longer than the file.");
                return;
            }
            if (length > LARGEST_HEADER) {
                throw new LimitReached(Limit.MEMORY);
            }
            String header = new String(in.bytes((int) length), StandardCharsets.UTF_8);
            if (!(JsonReader.read(header) instanceof JsonValue.Members(Map<String, JsonValue> members))) {
                throw new Malformed("the header is no JSON object");
            }
            judge(members, part.content().size() - PREFIX - length, part, inspection);
        }
    }

    private void judge(Map<String, JsonValue> members, long data, Part part, Inspection inspection)
            throws IOException, Unreadable {
        List<TensorEntry> tensors = new ArrayList<>();
        for (Map.Entry<String, JsonValue> member : members.entrySet()) {
            if (member.getKey().equals(METADATA)) {
                judgeMetadata(member.getValue(), part, inspection);
            } else {
                tensors.add(TensorEntry.of(member.getKey(), member.getValue()));
            }
        }
        tensors.sort(Comparator.comparingLong(TensorEntry::from).thenComparingLong(TensorEntry::to));
        judgeLayout(tensors, data, part, inspection);
    }

    private static void judgeLayout(List<TensorEntry> tensors, long data, Part part, Inspection inspection) {
        long covered = 0;
        for (TensorEntry tensor : tensors) {
            String subject = "Tensor " + tensor.name() + " ";
            if (tensor.from() > tensor.to() || tensor.to() > data) {
                inspection.report(SafetensorsRules.BOUNDS, part.place(), subject + "lies outside of the file.");
                continue;
            }
            if (tensor.from() < covered) {
                inspection.report(SafetensorsRules.OVERLAP, part.place(), subject + "shares bytes with another.");
            } else if (tensor.from() > covered) {
                hidden(tensor.from() - covered, part, inspection);
            }
            long length = tensor.to() - tensor.from();
            if (tensor.expected().map(e -> e != length).orElse(true)) {
                inspection.report(SafetensorsRules.SHAPE, part.place(), subject + "has not the length of its shape.");
            }
            covered = Math.max(covered, tensor.to());
        }
        if (covered < data) {
            hidden(data - covered, part, inspection);
        }
    }

    private static void hidden(long count, Part part, Inspection inspection) {
        inspection.report(SafetensorsRules.HIDDEN, part.place(), count + " bytes belong to no tensor.");
    }

    private void judgeMetadata(JsonValue metadata, Part part, Inspection inspection) throws IOException, Unreadable {
        if (!(metadata instanceof JsonValue.Members(Map<String, JsonValue> entries))) {
            inspection.report(SafetensorsRules.METADATA, part.place(), "The metadata is no object of strings.");
            return;
        }
        MetadataJudge judge = new MetadataJudge(rules, inspection);
        for (Map.Entry<String, JsonValue> entry : entries.entrySet()) {
            if (entry.getValue() instanceof JsonValue.Text(String text)) {
                judge.judge(entry.getKey(), text, part.place());
            } else {
                inspection.report(
                        SafetensorsRules.METADATA, part.place(), "The metadata has a value that is no string.");
            }
        }
    }
}
