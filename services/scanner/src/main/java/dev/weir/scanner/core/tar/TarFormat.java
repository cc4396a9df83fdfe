package dev.weir.scanner.core.tar;

import dev.weir.scanner.core.content.ByteCursor;
import dev.weir.scanner.core.content.RandomContent;
import dev.weir.scanner.core.content.Spooled;
import dev.weir.scanner.core.content.Truncated;
import dev.weir.scanner.core.content.Unreadable;
import dev.weir.scanner.core.format.Format;
import dev.weir.scanner.core.format.Head;
import dev.weir.scanner.core.format.Inspection;
import dev.weir.scanner.core.format.Part;
import java.io.IOException;
import java.util.Arrays;

/**
 * Tar archives of every kind, those without a magic number included, as PyTorch wrote them first. Members are the ones
 * that Python's {@code tarfile} sees, and those behind a broken header or the end mark, which other readers see.
 */
public final class TarFormat implements Format {

    @Override
    public String name() {
        return "tar";
    }

    @Override
    public boolean recognises(Part part, Head head, Inspection inspection) {
        if (head.length() < TarHeader.BLOCK) {
            return false;
        }
        TarHeader header = new TarHeader(Arrays.copyOf(head.copy(), TarHeader.BLOCK));
        return header.isUstar() || header.hasChecksum() && !header.name().isEmpty();
    }

    @Override
    public void inspect(Part part, Inspection inspection) throws IOException, Unreadable {
        try (Spooled content = inspection.atAnyPlace(part.content());
                ByteCursor in = new ByteCursor(content, inspection.budget())) {
            new Walk(content, in, part, inspection).inspect();
        }
    }

    private static final class Walk {

        private final RandomContent content;
        private final ByteCursor in;
        private final Part part;
        private final Inspection inspection;
        private final TarReader reader;
        private final MemberJudge judge;
        private boolean ended;

        Walk(RandomContent content, ByteCursor in, Part part, Inspection inspection) {
            this.content = content;
            this.in = in;
            this.part = part;
            this.inspection = inspection;
            this.reader = new TarReader(in);
            this.judge = new MemberJudge(part, inspection);
        }

        void inspect() throws IOException, Unreadable {
            while (in.remaining() > 0) {
                long at = in.position();
                switch (reader.next()) {
                    case TarReader.Block.Zero zero -> ended = true;
                    case TarReader.Block.Extension extension -> {}
                    case TarReader.Block.Member(TarMember member) -> inspect(member);
                    case TarReader.Block.Broken broken -> {
                        if (!ended) {
                            ended = true;
                            inspection.report(
                                    TarRules.BROKEN, part.place().at(at), "No header stands where one must be.");
                        }
                    }
                }
            }
        }

        private void inspect(TarMember member) throws IOException, Unreadable {
            judge.judge(member);
            if (ended) {
                inspection.report(
                        TarRules.HIDDEN,
                        part.place().member(member.name()),
                        "The member stands behind the archive's end or a broken header.");
            }
            long there = Math.min(member.size(), in.remaining());
            if (member.hasBytes()) {
                inspection.descend(part.member(member.name(), content.slice(in.position(), there)));
            }
            if (there < member.size()) {
                throw new Truncated("the archive ends inside of " + member.name());
            }
            in.skip(there);
            reader.pad(there);
        }
    }
}
