package dev.weir.scanner.core.tar;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes archives block by block, sound ones and others. */
public final class Tars {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private boolean ustar = true;

    private Tars() {}

    public static Tars ustar() {
        return new Tars();
    }

    /** As before POSIX, without a magic number. */
    public static Tars v7() {
        Tars tar = new Tars();
        tar.ustar = false;
        return tar;
    }

    public Tars file(String name, byte[] bytes) {
        return member(name, '0', "", bytes.length, bytes);
    }

    public Tars link(String name, char type, String target) {
        return member(name, type, target, 0, new byte[0]);
    }

    /** An extended header with one record. */
    public Tars pax(char type, String keyword, String value) {
        String body = " " + keyword + "=" + value + "\n";
        int length = body.length() + 1;
        while (String.valueOf(length).length() + body.length() != length) {
            length++;
        }
        byte[] record = (length + body).getBytes(StandardCharsets.UTF_8);
        return member("PaxHeader", type, "", record.length, record);
    }

    /** Any header, and any bytes behind it. */
    public Tars member(String name, char type, String target, long size, byte[] bytes) {
        byte[] header = new byte[512];
        put(header, 0, name);
        put(header, 100, "0000644\0000000000\0000000000\000");
        put(header, 124, "%011o\0%011o\0".formatted(size, 0));
        put(header, 148, "        ");
        header[156] = (byte) type;
        put(header, 157, target);
        if (ustar) {
            put(header, 257, "ustar\00000");
        }
        int sum = 0;
        for (byte b : header) {
            sum += b & 0xff;
        }
        put(header, 148, "%06o\0 ".formatted(sum));
        out.writeBytes(header);
        out.writeBytes(bytes);
        return raw(new byte[Math.floorMod(-bytes.length, 512)]);
    }

    public Tars raw(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    /** The archive with its end mark. */
    public byte[] end() {
        return raw(new byte[1024]).toBytes();
    }

    public byte[] toBytes() {
        return out.toByteArray();
    }

    private static void put(byte[] header, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(Arrays.copyOf(bytes, Math.min(bytes.length, 512 - at)), 0, header, at, bytes.length);
    }
}
