package dev.weir.signing.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Map;

/**
 * What changes when the bytes of a file do. The change time is set by the kernel, and no program can set it back without
 * setting the machine's clock.
 *
 * @param path where the file really lies
 * @param inode device and file
 * @param size length in bytes
 * @param modified when its bytes changed, as its owner may pretend
 * @param changed when its bytes or attributes changed, as the kernel says
 */
public record FileState(String path, String inode, long size, Instant modified, Instant changed) {

    /**
     * The state of a file now.
     *
     * @throws UnsupportedOperationException on file systems that do not tell these things
     */
    static FileState of(Path file) throws IOException {
        Path real = file.toRealPath();
        Map<String, Object> unix = Files.readAttributes(real, "unix:dev,ino,ctime");
        BasicFileAttributes basic = Files.readAttributes(real, BasicFileAttributes.class);
        return new FileState(
                real.toString(),
                unix.get("dev") + ":" + unix.get("ino"),
                basic.size(),
                basic.lastModifiedTime().toInstant(),
                Instant.parse(String.valueOf(unix.get("ctime"))));
    }
}
