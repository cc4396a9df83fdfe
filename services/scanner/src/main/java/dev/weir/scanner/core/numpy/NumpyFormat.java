package dev.weir.scanner.core.numpy;

import dev.weir.scanner.core.content.ByteCursor;
import dev.weir.scanner.core.content.Malformed;
import dev.weir.scanner.core.content.RandomContent;
import dev.weir.scanner.core.content.Spooled;
import dev.weir.scanner.core.content.Truncated;
import dev.weir.scanner.core.content.Unreadable;
import dev.weir.scanner.core.format.Format;
import dev.weir.scanner.core.format.Head;
import dev.weir.scanner.core.format.Inspection;
import dev.weir.scanner.core.format.Part;
import java.io.IOException;
import java.util.OptionalLong;

/** Array files ({@code .npy}), one or several in a row: numbers, or a pickle where the elements are objects. */
public final class NumpyFormat implements Format {

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
            ArrayHeader header = ArrayHeader.read(in);
            if (header.holdsObjects()) {
                inspection.report(NumpyRules.OBJECTS, part.place(), "The elements are objects, kept as a pickle.");
                rest("elements.pkl", in.position(), part, inspection);
            } else {
                passNumbers(header, in, part, inspection);
            }
        }
    }

    private static void passNumbers(ArrayHeader header, ByteCursor in, Part part, Inspection inspection)
            throws IOException, Unreadable {
        OptionalLong bytes = lengthOf(header);
        if (bytes.isEmpty()) {
            return;
        }
        if (bytes.getAsLong() > in.remaining()) {
            throw new Truncated("the array has " + in.remaining() + " bytes of " + bytes.getAsLong());
        }
        in.skip(bytes.getAsLong());
        if (in.remaining() > 0) {
            inspection.report(NumpyRules.TRAILING, part.place().at(in.position()), "More follows behind the array.");
            rest("behind", in.position(), part, inspection);
        }
    }

    private static OptionalLong lengthOf(ArrayHeader header) throws Malformed {
        try {
            return header.bytes();
        } catch (ArithmeticException e) {
            throw new Malformed("the array's length overflows");
        }
    }

    private static void rest(String name, long from, Part part, Inspection inspection) throws IOException, Unreadable {
        try (Spooled whole = inspection.atAnyPlace(part.content())) {
            RandomContent rest = whole.slice(from, whole.size() - from);
            inspection.descend(part.member(name, rest));
        }
    }
}
