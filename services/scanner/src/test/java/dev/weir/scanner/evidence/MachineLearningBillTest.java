package dev.weir.scanner.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.weir.artifacts.Digest;
import dev.weir.scanner.core.Origin;
import dev.weir.scanner.core.PublishedModel;
import dev.weir.scanner.core.Versions;
import java.io.IOException;
import org.cyclonedx.Version;
import org.cyclonedx.parsers.JsonParser;
import org.junit.jupiter.api.Test;

class MachineLearningBillTest {

    private static final byte[] CONTENT = {1, 2, 3};

    @Test
    void theBillIsValidCycloneDx16() throws IOException {
        String bill = MachineLearningBill.of(model(Versions.origin()));

        assertThat(new JsonParser().validate(bill, Version.VERSION_16)).isEmpty();
        assertThat(new JsonParser().validate(MachineLearningBill.of(model(Origin.UNKNOWN)), Version.VERSION_16))
                .isEmpty();
    }

    @Test
    void theBillNamesTheModelItsFilesItsDataAndItsPackages() throws IOException {
        JsonNode bill = JsonMapper.builder().build().readTree(MachineLearningBill.of(model(Versions.origin())));

        JsonNode subject = bill.at("/metadata/component");
        assertThat(subject.at("/type").asText()).isEqualTo("machine-learning-model");
        assertThat(subject.at("/components/0/hashes/0/content").asText())
                .isEqualTo(Digest.ofContent(CONTENT).hex());
        assertThat(subject.at("/modelCard/modelParameters/datasets/0/ref").asText())
                .isEqualTo("data:flights-2001@1");
        assertThat(subject.at("/modelCard/quantitativeAnalysis/performanceMetrics/0/value")
                        .asText())
                .isEqualTo("0.91");
        assertThat(subject.at("/pedigree/ancestors/0/name").asText()).isEqualTo("resnet");
        assertThat(bill.at("/components").findValuesAsText("bom-ref"))
                .containsExactly("data:flights-2001@1", "pkg:maven/org.tribuo/tribuo-core@4.3.2", "not a package url");
        assertThat(bill.at("/components/1/purl").asText()).isEqualTo("pkg:maven/org.tribuo/tribuo-core@4.3.2");
        assertThat(bill.at("/dependencies/0/dependsOn")).hasSize(3);
    }

    @Test
    void theSameVersionHasTheSameBill() {
        assertThat(MachineLearningBill.of(model(Versions.origin())))
                .isEqualTo(MachineLearningBill.of(model(Versions.origin())));
    }

    private static PublishedModel model(Origin origin) {
        return Versions.with(origin, Digest.ofContent(CONTENT), Versions.claim("model.onnx", CONTENT));
    }
}
