package dev.weir.registry.messaging;

import dev.weir.events.ScanCompleted;
import dev.weir.events.ScanVerdict;
import dev.weir.events.VulnerabilitySummary;
import dev.weir.registry.core.passport.Step;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

@ApplicationScoped
class ScanCompletedConsumer {

    private final Following following;

    @Inject
    ScanCompletedConsumer(Following following) {
        this.following = following;
    }

    @Incoming("scan-completed")
    @Blocking
    void on(ConsumerRecord<String, byte[]> record) {
        following.follow(record, ScanCompleted.class, ScanCompletedConsumer::mention);
    }

    static Mention mention(ScanCompleted event) {
        return Mention.of(
                        Mention.version(event.getModel(), event.getVersion()),
                        new Step.Scanned(event.getVerdict() == ScanVerdict.CLEAN),
                        summary(event))
                .with("sbom", event.getSbom())
                .with("report", event.getReport());
    }

    private static String summary(ScanCompleted event) {
        VulnerabilitySummary known = event.getVulnerabilities();
        int vulnerabilities = known.getCritical() + known.getHigh() + known.getMedium() + known.getLow();
        return (event.getRescan() ? "scanned again: " : "") + event.getVerdict() + ", " + event.getFindingCount()
                + " finding(s), " + vulnerabilities + " known vulnerabilities";
    }
}
