package dev.weir.scanner.evidence;

import dev.weir.scanner.core.Document;
import dev.weir.scanner.core.Documents;
import dev.weir.scanner.core.PublishedModel;
import dev.weir.scanner.core.ScanReport;

/** Evidence in JSON. */
public final class JsonDocuments implements Documents {

    @Override
    public Document bill(PublishedModel model) {
        return new Document("application/vnd.cyclonedx+json;version=1.6", MachineLearningBill.of(model));
    }

    @Override
    public Document report(PublishedModel model, ScanReport report) {
        return new Document("application/vnd.weir.scan-report.v1+json", ReportWriter.write(model, report));
    }
}
