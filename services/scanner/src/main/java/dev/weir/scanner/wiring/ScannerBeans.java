package dev.weir.scanner.wiring;

import dev.weir.artifacts.ArtifactStore;
import dev.weir.artifacts.StorePolicy;
import dev.weir.scanner.core.ArtifactScanner;
import dev.weir.scanner.core.Assessor;
import dev.weir.scanner.core.Attachments;
import dev.weir.scanner.core.GuardedScanner;
import dev.weir.scanner.core.KnownFormats;
import dev.weir.scanner.core.ScanPool;
import dev.weir.scanner.core.VersionInspection;
import dev.weir.scanner.core.VersionScanner;
import dev.weir.scanner.core.advisory.AdvisorySource;
import dev.weir.scanner.core.content.Limits;
import dev.weir.scanner.core.license.LicenseCatalogue;
import dev.weir.scanner.core.license.LicenseCatalogueReader;
import dev.weir.scanner.core.license.LicenseJudge;
import dev.weir.scanner.core.license.LicensePolicy;
import dev.weir.scanner.core.license.LicensePolicyReader;
import dev.weir.scanner.core.pickle.GlobalRules;
import dev.weir.scanner.core.pickle.GlobalRulesReader;
import dev.weir.scanner.core.pickle.HouseRules;
import dev.weir.scanner.core.vex.SuppressionSource;
import dev.weir.scanner.evidence.JsonDocuments;
import dev.weir.scanner.fetch.AddressRule;
import dev.weir.scanner.fetch.FetchConfig;
import dev.weir.scanner.fetch.FetchPolicy;
import dev.weir.scanner.fetch.HttpArtifacts;
import dev.weir.scanner.fetch.PublicAddresses;
import dev.weir.scanner.fetch.ServerTrust;
import dev.weir.scanner.oci.Credentials;
import dev.weir.scanner.oci.LocatedArtifacts;
import dev.weir.scanner.oci.OciAttachments;
import dev.weir.scanner.oci.OciRegistries;
import dev.weir.scanner.oci.RegistryConfig;
import dev.weir.scanner.signature.ConfiguredKey;
import dev.weir.scanner.signature.KeySigner;
import dev.weir.scanner.signature.SigningConfig;
import dev.weir.scanner.store.StoreConfig;
import dev.weir.scanner.store.StoredArtifacts;
import dev.weir.scanner.store.StoredEvidence;
import dev.weir.scanner.vex.VexConfig;
import dev.weir.scanner.vex.WatchedVexFolder;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/** Makes the scanner from its configuration; a missing key or folder stops the service at its start. */
@ApplicationScoped
class ScannerBeans {

    @Produces
    @Singleton
    ArtifactStore store(StoreConfig config) {
        return new ArtifactStore(
                config.root(),
                new StorePolicy(Set.copyOf(config.readableRoots().orElseGet(List::of)), config.maximumBytes()));
    }

    @Produces
    @Singleton
    HttpArtifacts remote(FetchConfig config) throws IOException {
        AddressRule addresses = config.privateAddresses() ? AddressRule.ANY : new PublicAddresses();
        Set<String> hosts = config.hosts().orElseGet(Set::of);
        return new HttpArtifacts(
                new FetchPolicy(config.schemes(), hosts, addresses, config.idle(), config.total()),
                SystemDefaultDnsResolver.INSTANCE,
                System::nanoTime,
                config.certificates().isPresent()
                        ? ServerTrust.alsoOf(config.certificates().get())
                        : ServerTrust.ofPlatform());
    }

    @Produces
    @Singleton
    OciRegistries registries(FetchConfig fetch, RegistryConfig config, HttpArtifacts remote) throws IOException {
        Credentials credentials = config.credentials().isPresent()
                ? Credentials.read(Files.readString(config.credentials().get()))
                : Credentials.NONE;
        return new OciRegistries(remote, fetch.schemes().contains("https") ? "https" : "http", credentials);
    }

    @Produces
    @Singleton
    GlobalRules rules(ScanConfig config) throws IOException {
        return config.rules().isPresent() ? HouseRules.in(config.rules().get()) : GlobalRulesReader.builtIn();
    }

    @Produces
    @Singleton
    SuppressionSource suppressions(VexConfig config, Clock clock) throws IOException {
        return config.folder().isPresent()
                ? new WatchedVexFolder(config.folder().get(), config.lifetime(), config.refresh(), clock)
                : SuppressionSource.NONE;
    }

    @Produces
    @Singleton
    LicenseCatalogue licenses() {
        return LicenseCatalogueReader.builtIn();
    }

    @Produces
    @Singleton
    Assessor assessor(
            LicenseConfig config, LicenseCatalogue catalogue, AdvisorySource advisories, SuppressionSource suppressions)
            throws IOException {
        LicensePolicy policy = LicensePolicyReader.builtIn();
        if (config.policy().isPresent()) {
            policy = policy.and(
                    LicensePolicyReader.read(Files.readString(config.policy().get())));
        }
        return new Assessor(new LicenseJudge(catalogue, policy), advisories, suppressions);
    }

    @Produces
    @Singleton
    @Startup
    VersionInspection inspection(
            ScanConfig scan,
            StoreConfig storage,
            SigningConfig signing,
            ArtifactStore store,
            Assessor assessor,
            LicenseCatalogue catalogue,
            GlobalRules rules,
            HttpArtifacts remote,
            OciRegistries registries,
            RegistryConfig registry,
            Clock clock)
            throws IOException {
        ExecutorService threads = scanThreads();
        int slots = Runtime.getRuntime().availableProcessors();
        int values = ScanPool.valuesWithin(Runtime.getRuntime().maxMemory(), slots, scan.memory());
        Limits limits = new Limits(
                scan.bytes(), scan.operations(), scan.depth(), scan.members(), values, scan.ratio(), scan.disk());
        Path work = work(storage);
        VersionScanner versions = new VersionScanner(
                new StoredArtifacts(store, new LocatedArtifacts(remote, registries)),
                new GuardedScanner(new ArtifactScanner(KnownFormats.with(rules), limits, work), threads),
                rules.version(),
                scan.deadline(),
                System::nanoTime,
                new ScanPool(threads, slots));
        return new VersionInspection(
                versions,
                assessor,
                new JsonDocuments(catalogue),
                new StoredEvidence(store),
                registry.attach() ? new OciAttachments(registries) : Attachments.NONE,
                new KeySigner(ConfiguredKey.of(signing, clock)),
                clock);
    }

    /** Platform threads, because the few carriers of virtual ones could all be held by runaway scans. */
    private static ExecutorService scanThreads() {
        return Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().name("scan-", 0).daemon().factory());
    }

    private static Path work(StoreConfig config) throws IOException {
        Path work = config.work().orElseGet(() -> Path.of(System.getProperty("java.io.tmpdir")));
        return Files.createDirectories(work);
    }
}
