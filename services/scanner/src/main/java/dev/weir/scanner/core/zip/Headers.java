package dev.weir.scanner.core.zip;

import dev.weir.scanner.core.content.Budget;
import dev.weir.scanner.core.content.Malformed;
import dev.weir.scanner.core.content.RandomContent;
import dev.weir.scanner.core.content.Unreadable;
import java.io.IOException;

/** Reads the two kinds of headers that an archive has for each member (APPNOTE 4.3.7 and 4.3.12). */
final class Headers {

    static final long LOCAL = 0x04034b50L;
    static final long CENTRAL = 0x02014b50L;
    static final int LOCAL_LENGTH = 30;
    static final int CENTRAL_LENGTH = 46;
    private static final int UNIX = 3;

    private final RandomContent archive;
    private final Budget budget;

    Headers(RandomContent archive, Budget budget) {
        this.archive = archive;
        this.budget = budget;
    }

    /**
     * A header and where what follows it begins.
     *
     * @param entry the member
     * @param end offset of the first byte behind the header
     */
    record Header(ZipEntry entry, long end) {}

    /** The central header at an offset. */
    Header central(long at) throws IOException, Unreadable {
        Window fixed = Window.of(archive, at, CENTRAL_LENGTH, budget);
        if (fixed.u4(0) != CENTRAL) {
            throw new Malformed("the central directory has no header at byte " + at);
        }
        int name = fixed.u2(28);
        int extra = fixed.u2(30);
        Window variable = Window.of(archive, at + CENTRAL_LENGTH, name + extra, budget);
        Zip64Sizes sizes =
                Zip64Sizes.of(new Zip64Sizes(fixed.u4(24), fixed.u4(20), fixed.u4(42)), variable, name, name + extra);
        int unixMode = fixed.u1(5) == UNIX ? fixed.u2(40) : 0;
        ZipEntry entry = new ZipEntry(
                variable.text(0, name),
                fixed.u2(8),
                fixed.u2(10),
                fixed.u4(16),
                sizes.packed(),
                sizes.expanded(),
                sizes.header(),
                unixMode);
        return new Header(entry, at + CENTRAL_LENGTH + name + extra + fixed.u2(32));
    }

    /** The local header at an offset; its end is where the member's data begins. */
    Header local(long at) throws IOException, Unreadable {
        Window fixed = Window.of(archive, at, LOCAL_LENGTH, budget);
        if (fixed.u4(0) != LOCAL) {
            throw new Malformed("there is no local header at byte " + at);
        }
        int name = fixed.u2(26);
        int extra = fixed.u2(28);
        Window variable = Window.of(archive, at + LOCAL_LENGTH, name + extra, budget);
        Zip64Sizes sizes = Zip64Sizes.of(new Zip64Sizes(fixed.u4(22), fixed.u4(18), 0), variable, name, name + extra);
        ZipEntry entry = new ZipEntry(
                variable.text(0, name),
                fixed.u2(6),
                fixed.u2(8),
                fixed.u4(14),
                sizes.packed(),
                sizes.expanded(),
                at,
                0);
        return new Header(entry, at + LOCAL_LENGTH + name + extra);
    }
}
