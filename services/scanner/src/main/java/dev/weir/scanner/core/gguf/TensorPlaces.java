package dev.weir.scanner.core.gguf;

import dev.weir.scanner.core.content.Malformed;
import dev.weir.scanner.core.content.Unreadable;
import dev.weir.scanner.core.format.Inspection;
import dev.weir.scanner.core.format.Part;
import java.io.IOException;
import java.util.Optional;

/** Where the tensors of a file end; loaders that trusted it read and wrote outside of their memory. */
final class TensorPlaces {

    private static final int MOST_DIMENSIONS = 8;

    private long end;
    private String last = "";

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
    void judge(long header, long alignment, Part part, Inspection inspection) {
        long start = Math.ceilDiv(header, alignment) * alignment;
        if (end > 0 && end > part.content().size() - start) {
            inspection.report(GgufRules.BOUNDS, part.place(), "Tensor " + last + " lies outside of the file.");
        }
    }
}
