package dev.weir.finops.focus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.finops.core.focus.BillPeriod;
import dev.weir.finops.core.focus.BillSummary;
import dev.weir.finops.core.focus.FocusVersion;
import dev.weir.finops.core.focus.rule.RuleResult;
import dev.weir.finops.core.focus.rule.Validation;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BillIntakeTest {

    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");

    @TempDir
    private Path folder;

    private final List<String> accepted = new ArrayList<>();

    @Test
    void whatIsReadIsWhatIsAcceptedAndRejectedToTheLastDigit() throws IOException {
        BillSummary summary = read(new BillSample()
                .row("BilledCost", "0.00000080000")
                .row("BilledCost", "20.1234567890123456789")
                .row("BilledCost", "5", "BillingAccountId", "")
                .row("BilledCost", "many"));

        assertThat(summary.read().rows()).isEqualTo(4);
        assertThat(summary.read().billed()).isEqualByComparingTo("25.1234575890123456789");
        assertThat(summary.accepted().billed()).isEqualByComparingTo("20.1234575890123456789");
        assertThat(summary.rejected().billed()).isEqualByComparingTo("5");
        assertThat(summary.rejected().rows()).isEqualTo(2);
        assertThat(summary.isReconciled()).isTrue();
        assertThat(summary.isValid()).isFalse();
    }

    @Test
    void aBadRowIsPutAsideWithRowColumnAndReason() throws IOException {
        read(new BillSample()
                .row()
                .row("ChargePeriodEnd", "soon")
                .line("1,2,3")
                .row("BillingPeriodEnd", "2026-02-01T00:00:00Z")
                .row("BillingCurrency", "Taler"));

        assertThat(Files.readAllLines(folder.resolve("rejects.csv")))
                .map(line -> line.substring(line.indexOf(',') + 1))
                .containsExactly(
                        "row,column,value,reason",
                        "2,ChargePeriodEnd,soon,ChargePeriodEnd can be read as INSTANT",
                        "3,,,\"3 fields for 24 columns: 1,2,3\"",
                        "4,BillingPeriodEnd,2026-02-01T00:00:00Z,a billing period ends after it starts",
                        "5,BillingCurrency,Taler,BillingCurrency is written as NATIONAL_CURRENCY");
        assertThat(accepted).hasSize(1);
    }

    @Test
    void aBillWithoutFaultIsValidAndLeavesNoRejects() throws IOException {
        Files.writeString(folder.resolve("rejects.csv"), "of yesterday");

        BillSummary summary = read(new BillSample().row().row());

        assertThat(summary.rules()).filteredOn(RuleResult::isViolation).isEmpty();
        assertThat(summary.isValid()).isTrue();
        assertThat(folder.resolve("rejects.csv")).doesNotExist();
    }

    @Test
    void aDirtyBillIsReadAsItIsMeant() throws IOException {
        Path file = folder.resolve("dirty.csv");
        Files.writeString(
                file,
                "\uFEFF"
                        + new BillSample()
                                .usually("Id", "7")
                                .row("ListCost", "NULL", "BillingPeriodStart", "2026-03-01 00:00:00")
                                .text());

        BillSummary summary = read(List.of(file));

        assertThat(summary.accepted().rows()).isEqualTo(1);
        assertThat(summary.accepted().list()).isZero();
        assertThat(summary.periods()).containsOnlyKeys(new BillPeriod("4711", MARCH));
        assertThat(violations(summary)).containsExactlyInAnyOrder("ListCost-given", "BillingPeriodStart-format");
    }

    @Test
    void filesOfSeveralVersionsAndFormsAreOneBill() throws IOException {
        Path old = new BillSample().row().in(folder.resolve("a.csv"));
        Path young = folder.resolve("b.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(young))) {
            out.write(new BillSample()
                    .usually("ServiceProviderName", "Cloud")
                    .usually("HostProviderName", "Cloud")
                    .row("BillingAccountId", "4712")
                    .text()
                    .getBytes(StandardCharsets.UTF_8));
        }

        BillSummary summary = read(BillFiles.below(List.of(folder)));

        assertThat(summary.files())
                .containsEntry(old.toString(), FocusVersion.V1_0)
                .containsEntry(young.toString(), FocusVersion.V1_3);
        assertThat(summary.periods()).containsOnlyKeys(new BillPeriod("4711", MARCH), new BillPeriod("4712", MARCH));
    }

    @Test
    void aBillThatLacksAMandatoryColumnSaysWhich() throws IOException {
        String text = new BillSample().row().text().replaceFirst("EffectiveCost", "Effect");
        BillSummary summary = read(List.of(Files.writeString(folder.resolve("bill.csv"), text)));

        assertThat(summary.accepted().rows()).isZero();
        assertThat(violations(summary)).contains("EffectiveCost-present", "EffectiveCost-given");
    }

    @Test
    void whatIsNoBillIsRefusedWithItsName() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.csv"));
        Path twice = Files.writeString(folder.resolve("twice.csv"), "Tags,Tags\n");

        assertThatThrownBy(() -> read(List.of(empty))).hasMessageContaining("empty.csv: it is empty");
        assertThatThrownBy(() -> read(List.of(twice))).hasMessageContaining("Tags is there twice");
        assertThatThrownBy(() -> BillFiles.below(List.of(folder.resolve("nowhere"))))
                .hasMessageContaining("nowhere cannot be read");
    }

    private static List<String> violations(BillSummary summary) {
        return summary.rules().stream()
                .filter(RuleResult::isViolation)
                .map(result -> result.rule().id())
                .toList();
    }

    private BillSummary read(BillSample bill) throws IOException {
        return read(List.of(bill.in(folder.resolve("bill.csv"))));
    }

    private BillSummary read(List<Path> files) throws IOException {
        Validation validation = new Validation(RuleFiles.builtIn(), new JsonKeyValues());
        try (RejectFile rejects = new RejectFile(folder.resolve("rejects.csv"))) {
            return new BillIntake(
                            validation,
                            rejects,
                            row -> accepted.add(String.valueOf(row.text("BilledCost"))),
                            rows -> {})
                    .read(files);
        }
    }
}
