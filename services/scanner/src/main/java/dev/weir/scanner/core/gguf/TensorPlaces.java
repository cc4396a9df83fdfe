package dev.weir.scanner.core.gguf;

import dev.weir.scanner.core.carried.CarriedContent;
import dev.weir.scanner.core.content.Malformed;
import dev.weir.scanner.core.content.RandomContent;
import dev.weir.scanner.core.content.Spooled;
import dev.weir.scanner.core.content.Unreadable;
import dev.weir.scanner.core.format.Head;
import dev.weir.scanner.core.format.Inspection;
import dev.weir.scanner.core.format.Part;
import dev.weir.scanner.core.pickle.GlobalRules;
import java.io.IOException;
import java.util.Optional;

/** Where the tensors of a file end; loaders that trusted it read and wrote outside of their memory. */
final class TensorPlaces {

    private static final int MOST_DIMENSIONS = 8;

    private long end;
    private String last = "";
    private boolean measured = true;

    /** Reads the description of one tensor. */
    void add(GgufReader in) throws IOException, Unreadable {
        String name = in.string();
        long dimensions = in.u4();
        if (dimensions > MOST_DIMENSIONS) {
            throw new Malformed("tensor " + name + " has " + dimensions + " dimensions");
        }
        long count = 1;
        try {
            for (long i = 0; i < dimensions; i++) {
                count = Math.multiplyExact(count, in.dimension());
            }
            Optional<TensorType> type = TensorType.of(in.u4());
            long offset = in.u8();
            measured &= type.isPresent();
            long length = type.isPresent() ? type.get().length(Math.max(count, 0)) : 0;
            if (count < 0 || offset < 0) {
                throw new Malformed("tensor " + name + " has a size or an offset below 0");
            }
            if (Math.addExact(offset, length) > end) {
                end = offset + length;
                last = name;
            }
        } catch (ArithmeticException e) {
            throw new Malformed("the size of tensor " + name + " overflows");
        }
    }

    /**
     * @param header where the descriptions end
     * @param alignment in bytes, 1 or more: the numbers begin at the next multiple of it
     */
    void judge(long header, long alignment, Part part, GlobalRules rules, Inspection inspection)
            throws IOException, Unreadable {
        long start = Math.ceilDiv(header, alignment) * alignment;
        if (end > 0 && end > part.content().size() - start) {
            inspection.report(GgufRules.BOUNDS, part.place(), "Tensor " + last + " lies outside of the file.");
        } else if (measured && end > 0) {
            long behind = start + Math.ceilDiv(end, alignment) * alignment;
            judgeBehind(behind, part, rules, inspection);
        }
    }

    /** Writers stop behind the last tensor, filled up to the alignment. */
    private static void judgeBehind(long from, Part part, GlobalRules rules, Inspection inspection)
            throws IOException, Unreadable {
        long size = part.content().size();
        if (from >= size) {
            return;
        }
        try (Spooled content = inspection.atAnyPlace(part.content())) {
            RandomContent behind = content.slice(from, size - from);
            if (Head.of(behind, inspection.budget()).holdsAny()) {
                inspection.report(
                        GgufRules.TRAILING,
                        part.place().at(from),
                        behind.size() + " bytes stand behind the last tensor.");
            }
            new CarriedContent(rules, part.place().at(from), inspection).searchTensor(behind);
        }
    }
}
