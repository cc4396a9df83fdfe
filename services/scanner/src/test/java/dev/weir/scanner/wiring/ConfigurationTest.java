package dev.weir.scanner.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.scanner.fetch.FetchConfig;
import dev.weir.scanner.messaging.index.RescanConfig;
import dev.weir.scanner.signature.ConfiguredKey;
import dev.weir.scanner.signature.SigningConfig;
import dev.weir.scanner.store.StoreConfig;
import dev.weir.scanner.vex.VexConfig;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConfigurationTest {

    @Test
    void theScanHasTheseDefaults() {
        ScanConfig config = read(ScanConfig.class, Map.of());

        assertThat(config.deadline()).isEqualTo(Duration.ofSeconds(60));
        assertThat(config.bytes()).isEqualTo(64L << 30);
        assertThat(config.operations()).isEqualTo(2_000_000_000L);
        assertThat(config.depth()).isEqualTo(5);
        assertThat(config.members()).isEqualTo(100_000);
        assertThat(config.memory()).isEqualTo(1 << 24);
        assertThat(config.ratio()).isEqualTo(250);
        assertThat(config.disk()).isEqualTo(16L << 30);
    }

    @Test
    void theScanReadsTheseKeys() {
        ScanConfig config = read(
                ScanConfig.class,
                Map.of(
                        "weir.scan.deadline", "5s",
                        "weir.scan.limits.bytes", "1",
                        "weir.scan.limits.operations", "2",
                        "weir.scan.limits.depth", "3",
                        "weir.scan.limits.members", "4",
                        "weir.scan.limits.memory", "5",
                        "weir.scan.limits.ratio", "6",
                        "weir.scan.limits.disk", "7"));

        assertThat(config.deadline()).isEqualTo(Duration.ofSeconds(5));
        assertThat(List.of(config.bytes(), config.operations())).containsExactly(1L, 2L);
        assertThat(List.of(config.depth(), config.members(), config.memory())).containsExactly(3, 4, 5);
        assertThat(config.ratio()).isEqualTo(6);
        assertThat(config.disk()).isEqualTo(7);
    }

    @Test
    void theStoreHasTheseDefaults() {
        StoreConfig config = read(StoreConfig.class, Map.of());

        assertThat(config.root()).isEqualTo(Path.of(".weir/artifacts"));
        assertThat(config.readableRoots()).isEmpty();
        assertThat(config.maximumBytes()).isEqualTo(16L << 30);
        assertThat(config.work()).isEmpty();
    }

    @Test
    void theStoreReadsTheseKeys() {
        StoreConfig config = read(
                StoreConfig.class,
                Map.of(
                        "weir.artifacts.root", "/a",
                        "weir.artifacts.readable-roots", "/b,/c",
                        "weir.artifacts.maximum-bytes", "9",
                        "weir.artifacts.work", "/d"));

        assertThat(config.root()).isEqualTo(Path.of("/a"));
        assertThat(config.readableRoots()).contains(List.of(Path.of("/b"), Path.of("/c")));
        assertThat(config.maximumBytes()).isEqualTo(9);
        assertThat(config.work()).contains(Path.of("/d"));
    }

    @Test
    void theIndexHasAsManyPartitionsAsTheTopicsOfTheMesh() {
        assertThat(read(RescanConfig.class, Map.of()).partitions()).isEqualTo(6);
        assertThat(read(RescanConfig.class, Map.of("weir.rescan.partitions", "12"))
                        .partitions())
                .isEqualTo(12);
    }

    @Test
    void theSigningKeyMustBeNamed() {
        assertThat(read(SigningConfig.class, Map.of("weir.signing.key", "/key.pem"))
                        .key())
                .contains(Path.of("/key.pem"));
        SigningConfig none = read(SigningConfig.class, Map.of());
        assertThatThrownBy(() -> ConfiguredKey.of(none, InstantSource.system()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("exactly one");
    }

    @Test
    void keysElsewhereAreNamedByTheseKeys() {
        SigningConfig config = read(
                SigningConfig.class,
                Map.of(
                        "weir.signing.pkcs11.configuration", "/token.cfg",
                        "weir.signing.pkcs11.alias", "model",
                        "weir.signing.pkcs11.pin-file", "/pin",
                        "weir.signing.vault.address", "https://vault.example",
                        "weir.signing.vault.key", "models",
                        "weir.signing.vault.token-file", "/token"));

        assertThat(config.pkcs11().orElseThrow().alias()).isEqualTo("model");
        assertThat(config.vault().orElseThrow().mount()).isEmpty();
        assertThat(config.vault().orElseThrow().tokenFile()).isEqualTo(Path.of("/token"));
    }

    @Test
    void nothingIsFetchedUnlessHostsAreNamed() {
        FetchConfig config = read(FetchConfig.class, Map.of());

        assertThat(config.hosts()).isEmpty();
        assertThat(config.schemes()).containsExactly("https");
        assertThat(config.privateAddresses()).isFalse();
        assertThat(config.certificates()).isEmpty();
        assertThat(List.of(config.idle(), config.total())).containsExactly(Duration.ofSeconds(30), Duration.ofHours(1));
    }

    @Test
    void licencesAndStatementsNeedNoConfiguration() {
        assertThat(read(LicenseConfig.class, Map.of()).policy()).isEmpty();
        assertThat(read(VexConfig.class, Map.of()).folder()).isEmpty();
        assertThat(read(VexConfig.class, Map.of("weir.vex.lifetime", "48h")).lifetime())
                .isEqualTo(Duration.ofDays(2));
    }

    @Test
    void licencesAndStatementsReadTheseKeys() {
        assertThat(read(LicenseConfig.class, Map.of("weir.licenses.policy", "/p"))
                        .policy())
                .contains(Path.of("/p"));
        VexConfig vex = read(VexConfig.class, Map.of("weir.vex.folder", "/v"));
        assertThat(vex.folder()).contains(Path.of("/v"));
        assertThat(vex.lifetime()).isEqualTo(Duration.ofDays(90));
        assertThat(vex.refresh()).isEqualTo(Duration.ofSeconds(10));
        assertThat(read(VexConfig.class, Map.of("weir.vex.refresh", "1M")).refresh())
                .isEqualTo(Duration.ofMinutes(1));
    }

    private static <T> T read(Class<T> mapping, Map<String, String> values) {
        SmallRyeConfig config = new SmallRyeConfigBuilder()
                .withMapping(mapping)
                .withDefaultValues(values)
                .addDiscoveredConverters()
                .withConverter(Duration.class, 200, text -> Duration.parse("PT" + text))
                .build();
        return config.getConfigMapping(mapping);
    }
}
