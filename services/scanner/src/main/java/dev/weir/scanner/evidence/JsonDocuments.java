package dev.weir.scanner.evidence;

import dev.weir.scanner.core.Assessment;
import dev.weir.scanner.core.Document;
import dev.weir.scanner.core.Documents;
import dev.weir.scanner.core.PublishedModel;
import dev.weir.scanner.core.license.LicenseCatalogue;

/** Evidence in JSON. */
public final class JsonDocuments implements Documents {

    private final LicenseCatalogue catalogue;

    public JsonDocuments(LicenseCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Document bill(PublishedModel model, Assessment assessment) {
        return new Document(
                "application/vnd.cyclonedx+json;version=1.6", MachineLearningBill.of(model, assessment, catalogue));
    }

    @Override
    public Document report(PublishedModel model, Assessment assessment) {
        return new Document("application/vnd.weir.scan-report.v1+json", ReportWriter.write(model, assessment));
    }
}
