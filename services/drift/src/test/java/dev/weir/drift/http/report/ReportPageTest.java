package dev.weir.drift.http.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.drift.core.report.Report;
import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class ReportPageTest {

    private static final String HOSTILE = "<img src=x onerror=\"alert('1')\">&";

    @Test
    void thePageNeedsNothingElse() {
        String page = page(MadeReports.of("flights", List.of("distance", "hour", "carrier")));

        assertThat(page)
                .doesNotContain("<script")
                .doesNotContain("http://")
                .doesNotContain("https://")
                .doesNotContain("@import")
                .doesNotContain("url(")
                .doesNotContain("<link");
    }

    @Test
    void namesAreShownAndNeverObeyed() {
        String page = page(MadeReports.of(HOSTILE, List.of(HOSTILE, "b", "c")));

        assertThat(page)
                .contains("&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;")
                .contains("carrier=&lt;b&gt;")
                .doesNotContain("<img")
                .doesNotContain("<script");
    }

    @Test
    void whatStandsThereIsSaidFirst() {
        String page = page(MadeReports.of("flights", List.of("distance", "hour", "carrier")));

        assertThat(page)
                .contains("▲ drifted")
                .contains("recommended: <b>retrain</b>")
                .contains("no attack, fault or season explains it")
                .contains("in 1 of 3 features")
                .contains("lost: one half missing, or not readable")
                .contains("<td>seldon</td>", "<td class=\"n\">97 %</td>");
    }

    @Test
    void whatDiffersInWhichSegmentIsDrawnAndNamed() {
        String page = page(MadeReports.of("flights", List.of("distance", "hour", "carrier")));
        String segments = page.substring(page.indexOf("Segments of the last window"), page.indexOf("Data quality"));

        assertThat(segments)
                .contains("aria-label=\"features that differ, by segment\"")
                .contains("<title>distance where carrier=AA: psi 0.900, threshold 0.200</title>")
                .contains("<title>hour where carrier=&lt;b&gt;: ks 0.310, threshold 0.250</title>")
                .contains("<code>distance</code> psi 4.50 times the threshold");
        assertThat(Pattern.compile("<rect class=\"cell far\"").matcher(segments).results())
                .as("distance, in all of the traffic and where carrier=AA")
                .hasSize(2);
        assertThat(Pattern.compile("<rect class=\"cell over\"")
                        .matcher(segments)
                        .results())
                .hasSize(1);
        assertThat(Pattern.compile("<rect class=\"cell near\"")
                        .matcher(segments)
                        .results())
                .hasSize(3);
        assertThat(page).contains("differs in segments", "Differs where <code>carrier=AA</code>");
    }

    @Test
    void aSegmentThatWasNotComparedIsNotSaidToBeTheSame() {
        String page = page(MadeReports.of("flights", List.of("distance", "hour", "carrier")));

        assertThat(page)
                .contains(
                        "<td><code>carrier=ZZ</code></td><td class=\"n\">40</td><td class=\"n\">–</td><td>not compared</td>")
                .contains("A segment is compared with what it was in the first windows");
    }

    @Test
    void aVersionWithoutSegmentsHasNoMapOfThem() {
        assertThat(page(MadeReports.bare())).doesNotContain("by segment");
    }

    @Test
    void thePageIsWellFormed() throws IOException, SAXException, ParserConfigurationException {
        for (Report report : List.of(MadeReports.of(HOSTILE, List.of(HOSTILE, "b", "c")), MadeReports.bare())) {
            String page = page(report);
            String body = page.substring(page.indexOf("<body>"), page.indexOf("</html>"))
                    .replace("<br>", "<br/>");

            assertThat(DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(new InputSource(new StringReader(body)))
                            .getDocumentElement()
                            .getTagName())
                    .isEqualTo("body");
        }
    }

    @Test
    void aVersionWithoutAReferenceSaysSo() {
        assertThat(page(MadeReports.bare()))
                .contains("was not compared with a reference")
                .contains("No feature is compared");
    }

    @Test
    void fiftyFeaturesStayWithinAMegabyte() {
        List<String> features =
                IntStream.range(0, 50).mapToObj(i -> "feature_" + i).toList();

        assertThat(page(MadeReports.of("wide", features)).length()).isLessThan(1 << 20);
    }

    private static String page(Report report) {
        return ReportPage.of(report, MadeReports.START.plus(Duration.ofDays(9)));
    }
}
