package dev.weir.scanner.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How much the scan of one artifact may use. Each limit reached makes the artifact unscannable. */
@ConfigMapping(prefix = "weir.scan")
public interface ScanConfig {

    /** Longest time for one artifact. */
    @WithDefault("60s")
    Duration deadline();

    /** Folder with the organisation's own rules, {@code *.rules}, beside those of the scanner. */
    Optional<Path> rules();

    /** Most bytes read or expanded. */
    @WithName("limits.bytes")
    @WithDefault("68719476736")
    long bytes();

    /** Most pickle opcodes and protobuf fields followed. */
    @WithName("limits.operations")
    @WithDefault("2000000000")
    long operations();

    /** Deepest nesting of containers. */
    @WithName("limits.depth")
    @WithDefault("5")
    int depth();

    /** Most members of all containers. */
    @WithName("limits.members")
    @WithDefault("100000")
    int members();

    /** Most values remembered at a time; less where all scans at once would need more than half of the heap. */
    @WithName("limits.memory")
    @WithDefault("16777216")
    int memory();

    /** Most bytes that compressed members may expand to for each byte of the artifact, behind the first 256 MiB. */
    @WithName("limits.ratio")
    @WithDefault("250")
    int ratio();

    /** Most bytes in temporary files at a time. */
    @WithName("limits.disk")
    @WithDefault("17179869184")
    long disk();
}
