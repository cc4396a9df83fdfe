package dev.weir.deployer.messaging;

import dev.weir.artifacts.Digest;
import dev.weir.deployer.core.Fact;
import dev.weir.deployer.core.Scan;
import dev.weir.deployer.core.ScanVerdict;
import dev.weir.events.ScanCompleted;
import dev.weir.mesh.Event;

/** Reads {@code scan.completed}. */
record ScanCompletedReader() implements FactReader<ScanCompleted> {

    @Override
    public String topic() {
        return "scan.completed";
    }

    @Override
    public Class<ScanCompleted> type() {
        return ScanCompleted.class;
    }

    @Override
    public Fact read(Event<ScanCompleted> event) {
        ScanCompleted data = event.data();
        String worst = data.getFindings().stream()
                .findFirst()
                .map(finding -> finding.getArtifact() + ": " + finding.getSummary())
                .orElse("");
        return new Fact.Scanned(
                FactReader.version(data.getModel(), data.getVersion()),
                new Scan(Digest.parse(data.getDigest()), verdict(data), worst));
    }

    private static ScanVerdict verdict(ScanCompleted data) {
        return switch (data.getVerdict()) {
            case CLEAN -> ScanVerdict.CLEAN;
            case SUSPICIOUS -> ScanVerdict.SUSPICIOUS;
            case MALICIOUS -> ScanVerdict.MALICIOUS;
            case UNSCANNABLE -> ScanVerdict.UNSCANNABLE;
        };
    }
}
