package dev.weir.finops.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.weir.finops.core.focus.BillStore.PeriodChange;
import dev.weir.finops.core.focus.BillSummary;
import dev.weir.finops.core.focus.Costs;
import dev.weir.finops.core.focus.rule.RuleResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A report for programs; money as decimal strings. */
final class JsonReport implements BillReport {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private record Sums(long rows, String billedCost, String effectiveCost, String listCost, String contractedCost) {

        static Sums of(Costs costs) {
            return new Sums(
                    costs.rows(),
                    TextReport.plain(costs.billed()),
                    TextReport.plain(costs.effective()),
                    TextReport.plain(costs.list()),
                    TextReport.plain(costs.contracted()));
        }
    }

    private record Period(String billingAccountId, String billingPeriodStart, Sums sums) {}

    private record Change(
            String billingAccountId, String billingPeriodStart, String serviceName, Sums before, Sums after) {

        static Change of(PeriodChange change) {
            return new Change(
                    change.period().account(),
                    change.period().start().toString(),
                    change.service(),
                    Sums.of(change.before()),
                    Sums.of(change.after()));
        }
    }

    private record Ruling(
            String id,
            String column,
            String keyword,
            String text,
            String outcome,
            long checked,
            long failed,
            List<RuleResult.Example> examples,
            String reason) {

        static Ruling of(RuleResult result) {
            return new Ruling(
                    result.rule().id(),
                    result.rule().column(),
                    result.rule().keyword().name(),
                    result.rule().text(),
                    result.outcome().name(),
                    result.checked(),
                    result.failed(),
                    result.examples(),
                    result.reason());
        }
    }

    @Override
    public String of(BillSummary summary, String rules, Path rejects, Optional<Booked> booked) {
        Map<String, String> files = new LinkedHashMap<>();
        summary.files().forEach((file, version) -> files.put(file, version.label()));
        List<Period> periods = new ArrayList<>();
        summary.periods()
                .forEach((period, costs) ->
                        periods.add(new Period(period.account(), period.start().toString(), Sums.of(costs))));
        Map<String, Object> report = new LinkedHashMap<>();
        report.put("valid", summary.isValid());
        report.put("files", files);
        report.put("read", Sums.of(summary.read()));
        report.put("accepted", Sums.of(summary.accepted()));
        report.put("rejected", Sums.of(summary.rejected()));
        report.put("reconciled", summary.isReconciled());
        report.put("rejects", summary.rejected().rows() == 0 ? "" : rejects.toString());
        report.put("periods", periods);
        report.put("ruleModel", rules);
        report.put("rules", summary.rules().stream().map(Ruling::of).toList());
        booked.ifPresent(done -> {
            report.put("import", done.number());
            report.put("correction", done.isCorrection());
            report.put("changes", done.differences().stream().map(Change::of).toList());
        });
        try {
            return MAPPER.writeValueAsString(report) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report is made of what JSON can hold", e);
        }
    }
}
