package dev.weir.scanner.core.tar;

import dev.weir.scanner.core.content.ByteCursor;
import dev.weir.scanner.core.content.Limit;
import dev.weir.scanner.core.content.LimitReached;
import dev.weir.scanner.core.content.Malformed;
import dev.weir.scanner.core.content.Unreadable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Reads a member's headers: its own and the extended ones before it. */
final class TarReader {

    private static final int LONGEST_EXTENSION = 1 << 20;

    private final ByteCursor in;
    private PaxRecords global = PaxRecords.NONE;
    private PaxRecords records = PaxRecords.NONE;
    private String longName = "";
    private String longLink = "";

    TarReader(ByteCursor in) {
        this.in = in;
    }

    /** What the next block is. */
    sealed interface Block {

        /** Bytes that are no header. */
        record Broken() implements Block {}

        /** Nothing but zeros. */
        record Zero() implements Block {}

        /** Something about the next member, or about all. */
        record Extension() implements Block {}

        /** A member; its bytes follow. */
        record Member(TarMember member) implements Block {}
    }

    Block next() throws IOException, Unreadable {
        TarHeader header = new TarHeader(in.bytes(TarHeader.BLOCK));
        if (header.isZero()) {
            return new Block.Zero();
        }
        if (!header.hasChecksum()) {
            return new Block.Broken();
        }
        return switch (header.type()) {
            case 'x', 'X' -> {
                records = PaxRecords.of(extension(header));
                yield new Block.Extension();
            }
            case 'g' -> {
                global = PaxRecords.of(extension(header)).over(global);
                yield new Block.Extension();
            }
            case 'L' -> {
                longName = text(extension(header));
                yield new Block.Extension();
            }
            case 'K' -> {
                longLink = text(extension(header));
                yield new Block.Extension();
            }
            default -> new Block.Member(member(header));
        };
    }

    private TarMember member(TarHeader header) throws Malformed {
        PaxRecords all = records.over(global);
        String name = all.value("GNU.sparse.name")
                .or(() -> all.value("path"))
                .orElse(longName.isEmpty() ? header.name() : longName);
        String link = all.value("linkpath").orElse(longLink.isEmpty() ? header.linkTarget() : longLink);
        long size = all.size().isPresent() ? all.size().get() : header.size();
        boolean sparse = header.type() == 'S' || all.isSparse();
        records = PaxRecords.NONE;
        longName = "";
        longLink = "";
        return new TarMember(name, header.type(), link, size, sparse);
    }

    private byte[] extension(TarHeader header) throws IOException, Unreadable {
        if (header.size() > LONGEST_EXTENSION) {
            throw new LimitReached(Limit.MEMORY);
        }
        byte[] bytes = in.bytes((int) header.size());
        pad(bytes.length);
        return bytes;
    }

    /** Skips to the next block; the last one may be cut off. */
    void pad(long length) throws IOException, Unreadable {
        in.skip(Math.min(in.remaining(), Math.floorMod(-length, (long) TarHeader.BLOCK)));
    }

    private static String text(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }
}
