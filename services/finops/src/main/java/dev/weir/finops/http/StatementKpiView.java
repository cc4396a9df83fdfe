package dev.weir.finops.http;

import dev.weir.finops.core.statement.Kpis;
import dev.weir.finops.core.statement.Statement;
import dev.weir.finops.core.statement.UnitCosts;
import java.util.Optional;

/** Shares between 0 and 1 and the cost of one of something; missing where they mean nothing. */
public record StatementKpiView(
        String currency,
        Optional<String> effectiveSavingsRate,
        Optional<String> tagCoverage,
        Optional<String> commitmentWaste,
        Optional<String> idleShare,
        Optional<String> costPerInference,
        Optional<String> costPerThousandRequests,
        Optional<String> costPerMillionTokens,
        Optional<String> costPerMillionInputTokens,
        Optional<String> costPerMillionOutputTokens,
        Optional<String> costPerMillionCachedInputTokens,
        Optional<String> costPerTrainingRun) {

    static StatementKpiView of(Statement statement) {
        Kpis kpis = statement.kpis();
        UnitCosts units = statement.units();
        return new StatementKpiView(
                statement.currency().getCurrencyCode(),
                kpis.effectiveSavingsRate().map(FiguresView::plain),
                kpis.tagCoverage().map(FiguresView::plain),
                kpis.commitmentWaste().map(FiguresView::plain),
                kpis.idleShare().map(FiguresView::plain),
                units.inference().map(FiguresView::plain),
                units.thousandRequests().map(FiguresView::plain),
                units.millionTokens().map(FiguresView::plain),
                units.millionInput().map(FiguresView::plain),
                units.millionOutput().map(FiguresView::plain),
                units.millionCached().map(FiguresView::plain),
                units.trainingRun().map(FiguresView::plain));
    }
}
