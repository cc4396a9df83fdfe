package dev.weir.scanner.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.weir.scanner.core.ScanReport;
import dev.weir.scanner.core.Scans;
import dev.weir.scanner.core.Versions;
import dev.weir.scanner.core.pickle.Pickles;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportWriterTest {

    @Test
    void theReportHasTheFindingsAndTheImports() throws IOException {
        byte[] hostile = Pickles.osSystem(4);
        ScanReport report = new ScanReport(List.of(Scans.scan("model.pkl", hostile)), "7");

        JsonNode json = JsonMapper.builder()
                .build()
                .readTree(
                        ReportWriter.write(Versions.of(Versions.claim("model.pkl", hostile)), Assessments.of(report)));

        assertThat(json.at("/model").asText()).isEqualTo("flights");
        assertThat(json.at("/verdict").asText()).isEqualTo("MALICIOUS");
        assertThat(json.at("/rulesVersion").asText()).isEqualTo("7");
        assertThat(json.at("/artifacts/0/findings/0/rule").asText()).isEqualTo("pickle.denied-global");
        assertThat(json.at("/artifacts/0/imports/0/name").asText()).isEqualTo("os.system");
        assertThat(json.at("/artifacts/0/imports/0/judgement").asText()).isEqualTo("denied");
    }
}
