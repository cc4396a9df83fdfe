package dev.weir.scanner.core.zip;

import dev.weir.scanner.core.content.Budget;
import dev.weir.scanner.core.content.Malformed;
import dev.weir.scanner.core.content.RandomContent;
import dev.weir.scanner.core.content.Unreadable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What an archive says of itself at its end.
 *
 * @param entries the members, in the order of the directory; offsets count from the start of the content
 * @param start offset of the directory
 * @param shift how many bytes stand before the archive's own first byte
 * @param end offset of the first byte behind the archive
 */
record CentralDirectory(List<ZipEntry> entries, long start, long shift, long end) {

    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int ZIP64_END_LENGTH = 56;
    private static final int ZIP64_LOCATOR_LENGTH = 20;
    private static final long END = 0x06054b50L;
    private static final int FIRST_OF_END = (int) (END & 0xff);
    private static final long ZIP64_END = 0x06064b50L;
    private static final long ZIP64_LOCATOR = 0x07064b50L;

    CentralDirectory {
        entries = List.copyOf(entries);
    }

    /** Whether the archive is all of a content of this length. */
    boolean covers(long length) {
        return shift == 0 && end >= length;
    }

    /** Offset of the end record, or -1 when the content has none. */
    static long locate(RandomContent archive, Budget budget) throws IOException, Unreadable {
        int length = (int) Math.min(archive.size(), END_LENGTH + LONGEST_COMMENT);
        Window tail = Window.of(archive, archive.size() - length, length, budget);
        for (int i = length - END_LENGTH; i >= 0; i--) {
            if (tail.u1(i) == FIRST_OF_END && tail.u4(i) == END && i + END_LENGTH + tail.u2(i + 20) <= length) {
                return archive.size() - length + i;
            }
        }
        return -1;
    }

    /** Whether another end record stands inside of the comment: readers differ in which of the two they believe. */
    static boolean hasSecondEnd(RandomContent archive, long endRecord, Budget budget) throws IOException, Unreadable {
        int length = (int) (archive.size() - endRecord);
        Window tail = Window.of(archive, endRecord, length, budget);
        for (int i = 1; i <= length - Integer.BYTES; i++) {
            if (tail.u4(i) == END) {
                return true;
            }
        }
        return false;
    }

    /** Reads the directory whose end record stands at an offset. */
    static CentralDirectory read(RandomContent archive, long endRecord, Budget budget) throws IOException, Unreadable {
        Window end = Window.of(archive, endRecord, END_LENGTH, budget);
        Extent extent = new Extent(end.u2(10), end.u4(12), end.u4(16));
        long directoryEnd = endRecord;
        if (hasLocator(archive, endRecord, budget)) {
            directoryEnd = endRecord - ZIP64_LOCATOR_LENGTH - ZIP64_END_LENGTH;
            extent = extent.enlargedBy(Window.of(archive, directoryEnd, ZIP64_END_LENGTH, budget));
        }
        long length = extent.length();
        long start = directoryEnd - length;
        long shift = start - extent.offset();
        if (length < 0 || extent.offset() < 0 || start < 0 || shift < 0) {
            throw new Malformed("the archive's central directory lies outside of it");
        }
        long behind = endRecord + END_LENGTH + end.u2(20);
        List<ZipEntry> entries = entries(archive, start, directoryEnd, shift, budget);
        if (entries.size() != extent.count()) {
            throw new Malformed("the archive says it has " + extent.count() + " members and lists " + entries.size());
        }
        return new CentralDirectory(entries, start, shift, behind);
    }

    private static boolean hasLocator(RandomContent archive, long endRecord, Budget budget)
            throws IOException, Unreadable {
        long at = endRecord - ZIP64_LOCATOR_LENGTH;
        return at >= 0 && Window.of(archive, at, ZIP64_LOCATOR_LENGTH, budget).u4(0) == ZIP64_LOCATOR;
    }

    private static List<ZipEntry> entries(RandomContent archive, long start, long end, long shift, Budget budget)
            throws IOException, Unreadable {
        Headers headers = new Headers(archive, budget);
        List<ZipEntry> entries = new ArrayList<>();
        for (long at = start; at < end; ) {
            budget.spendMember();
            Headers.Header header = headers.central(at);
            entries.add(header.entry().shiftedBy(shift));
            at = header.end();
        }
        return entries;
    }

    /** How the end record describes the directory. Readers differ in which of two records they believe. */
    private record Extent(long count, long length, long offset) {

        Extent enlargedBy(Window zip64) throws Malformed {
            if (zip64.u4(0) != ZIP64_END) {
                throw new Malformed("the archive has no ZIP64 end record where it must be");
            }
            Extent big = new Extent(zip64.u8(32), zip64.u8(40), zip64.u8(48));
            if (differ(count, big.count, 0xffff)
                    || differ(length, big.length, 0xffff_ffffL)
                    || differ(offset, big.offset, 0xffff_ffffL)) {
                throw new Malformed("the archive's two end records disagree");
            }
            return big;
        }

        private static boolean differ(long small, long big, long noRoom) {
            return small != noRoom && small != big;
        }
    }
}
