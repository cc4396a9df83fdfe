package dev.weir.scanner.core.numpy;

import dev.weir.scanner.core.content.ByteCursor;
import dev.weir.scanner.core.content.Spooled;
import dev.weir.scanner.core.content.Truncated;
import dev.weir.scanner.core.content.Unreadable;
import dev.weir.scanner.core.format.Format;
import dev.weir.scanner.core.format.Head;
import dev.weir.scanner.core.format.Inspection;
import dev.weir.scanner.core.format.Part;
import java.io.IOException;
import java.util.Arrays;

/** Array files ({@code .npy}), one or several in a row: numbers, or a pickle where the elements are objects. */
public final class NumpyFormat implements Format {

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};

    @Override
    public String name() {
        return "numpy";
    }

    @Override
    public boolean recognises(Part part, Head head, Inspection inspection) {
        return head.has(0, 0x93, 'N', 'U', 'M', 'P', 'Y');
    }

    @Override
    public void inspect(Part part, Inspection inspection) throws IOException, Unreadable {
        try (ByteCursor in = new ByteCursor(part.content(), inspection.budget())) {
            while (in.remaining() > 0) {
                long begin = in.position();
                if (!begins(in)) {
                    inspection.report(NumpyRules.TRAILING, part.place().at(begin), "More follows behind the array.");
                    descend("behind", begin, part, inspection);
                    return;
                }
                ArrayHeader header = ArrayHeader.read(in);
                if (header.type().holdsObjects()) {
                    inspection.report(
                            NumpyRules.OBJECTS, part.place().at(begin), "The elements are objects, kept as a pickle.");
                    descend("elements.pkl", in.position(), part, inspection);
                    return;
                }
                pass(header.bytes(), in);
            }
        }
    }

    private static boolean begins(ByteCursor in) throws IOException, Unreadable {
        return in.remaining() >= MAGIC.length && Arrays.equals(in.bytes(MAGIC.length), MAGIC);
    }

    private static void pass(long bytes, ByteCursor in) throws IOException, Unreadable {
        if (bytes > in.remaining()) {
            throw new Truncated("the array has " + in.remaining() + " bytes of " + bytes);
        }
        in.skip(bytes);
    }

    private static void descend(String name, long from, Part part, Inspection inspection)
            throws IOException, Unreadable {
        try (Spooled whole = inspection.atAnyPlace(part.content())) {
            inspection.descend(part.member(name, whole.slice(from, whole.size() - from)));
        }
    }
}
