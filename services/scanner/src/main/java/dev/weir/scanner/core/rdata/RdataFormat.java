package dev.weir.scanner.core.rdata;

import dev.weir.scanner.core.content.ByteCursor;
import dev.weir.scanner.core.content.Unreadable;
import dev.weir.scanner.core.format.Format;
import dev.weir.scanner.core.format.Head;
import dev.weir.scanner.core.format.Inspection;
import dev.weir.scanner.core.format.Part;
import java.io.IOException;

/** Objects ({@code .rds}) and workspaces ({@code .RData}) of R in its binary form, usually in a compressed stream. */
public final class RdataFormat implements Format {

    private static final int WORKSPACE_LINE = 5;
    private static final int FORMAT_LINE = 2;

    @Override
    public String name() {
        return "rdata";
    }

    @Override
    public boolean recognises(Part part, Head head, Inspection inspection) {
        int start = start(head);
        return head.has(start, "X\n")
                && head.has(start + FORMAT_LINE, 0, 0, 0)
                && (head.at(start + 5) == 2 || head.at(start + 5) == 3);
    }

    private static int start(Head head) {
        return head.has(0, "RDX2\n") || head.has(0, "RDX3\n") ? WORKSPACE_LINE : 0;
    }

    @Override
    public void inspect(Part part, Inspection inspection) throws IOException, Unreadable {
        int start = start(Head.of(part.content(), inspection.budget()));
        try (ByteCursor in = new ByteCursor(part.content(), inspection.budget())) {
            in.skip(start + FORMAT_LINE);
            new RdataReader(in, inspection.budget(), new Promises(part, inspection)).read();
        }
    }
}
