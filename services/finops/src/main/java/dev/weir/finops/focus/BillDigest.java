package dev.weir.finops.focus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Tells bills apart by the bytes of their files, wherever these lie. */
public final class BillDigest {

    private static final int BUFFER = 1 << 16;

    private BillDigest() {}

    /**
     * The digest of a bill.
     *
     * @param reading how it is read, which makes another import of the same files
     * @return {@code sha256:} and 64 hexadecimal digits
     */
    public static String of(List<Path> files, String reading) throws IOException {
        List<String> digests = new ArrayList<>();
        for (Path file : files) {
            digests.add(of(file));
        }
        MessageDigest digest = sha256();
        digests.forEach(each -> digest.update(each.getBytes(StandardCharsets.US_ASCII)));
        digest.update(reading.getBytes(StandardCharsets.UTF_8));
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }

    private static String of(Path file) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
