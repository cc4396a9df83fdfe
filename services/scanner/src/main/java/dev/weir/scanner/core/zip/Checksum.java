package dev.weir.scanner.core.zip;

import dev.weir.scanner.core.content.Budget;
import dev.weir.scanner.core.content.Content;
import dev.weir.scanner.core.content.Malformed;
import dev.weir.scanner.core.content.Unreadable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipException;

/**
 * What a member's bytes really are.
 *
 * @param crc CRC-32 of all bytes
 * @param length how many there are, whatever the archive declares
 */
record Checksum(long crc, long length) {

    static Checksum of(Content content, Budget budget) throws IOException, Unreadable {
        CRC32 crc = new CRC32();
        byte[] buffer = new byte[1 << 16];
        long length = 0;
        try (InputStream in = content.open()) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                budget.spendBytes(count);
                crc.update(buffer, 0, count);
                length += count;
            }
        } catch (ZipException | EOFException e) {
            throw new Malformed("compressed data is broken at expanded byte " + length);
        }
        return new Checksum(crc.getValue(), length);
    }
}
