package dev.weir.scanner.core.zip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes archives, sound ones and others. */
public final class Zips {

    private Zips() {}

    /** Deflated members with data descriptors, in the map's order. */
    public static byte[] deflated(Map<String, byte[]> members) {
        return write(members, ZipEntry.DEFLATED);
    }

    public static byte[] stored(Map<String, byte[]> members) {
        return write(members, ZipEntry.STORED);
    }

    private static byte[] write(Map<String, byte[]> members, int method) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                ZipEntry entry = new ZipEntry(member.getKey());
                entry.setMethod(method);
                if (method == ZipEntry.STORED) {
                    CRC32 crc = new CRC32();
                    crc.update(member.getValue());
                    entry.setSize(member.getValue().length);
                    entry.setCrc(crc.getValue());
                }
                zip.putNextEntry(entry);
                zip.write(member.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** One member packed elsewhere, by any method and under any flags. */
    public static byte[] packed(String name, int method, int flags, byte[] packed, byte[] expanded) {
        CRC32 crc = new CRC32();
        crc.update(expanded);
        byte[] text = name.getBytes(StandardCharsets.UTF_8);
        ByteBuffer zip =
                ByteBuffer.allocate(98 + 2 * text.length + packed.length).order(ByteOrder.LITTLE_ENDIAN);
        zip.putInt(0x04034b50).putShort((short) 20);
        member(zip, method, flags, crc, packed, expanded, text).put(text).put(packed);
        int directory = zip.position();
        zip.putInt(0x02014b50).putShort((short) 20).putShort((short) 20);
        member(zip, method, flags, crc, packed, expanded, text)
                .put(new byte[14])
                .put(text);
        int length = zip.position() - directory;
        zip.putInt(0x06054b50).putInt(0).putShort((short) 1).putShort((short) 1);
        return zip.putInt(length).putInt(directory).putShort((short) 0).array();
    }

    private static ByteBuffer member(
            ByteBuffer zip, int method, int flags, CRC32 crc, byte[] packed, byte[] expanded, byte[] name) {
        zip.putShort((short) flags).putShort((short) method).putInt(0).putInt((int) crc.getValue());
        return zip.putInt(packed.length)
                .putInt(expanded.length)
                .putShort((short) name.length)
                .putShort((short) 0);
    }

    /** Offset of the first central header. */
    public static int centralDirectory(byte[] zip) {
        return indexOf(zip, new byte[] {'P', 'K', 1, 2});
    }

    /** Offset of the end record. */
    public static int endRecord(byte[] zip) {
        return indexOf(zip, new byte[] {'P', 'K', 5, 6});
    }

    private static int indexOf(byte[] bytes, byte[] wanted) {
        for (int i = 0; i + wanted.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        throw new AssertionError("not in the archive");
    }
}
