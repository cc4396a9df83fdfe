package dev.weir.finops.http;

import dev.weir.finops.core.ledger.Figures;
import java.math.BigDecimal;

/** Figures as JSON; numbers that must stay exact as decimal strings. */
public record FiguresView(
        String amount,
        String listCost,
        String contractedCost,
        String billedCost,
        String requests,
        String inputTokens,
        String outputTokens,
        String cachedInputTokens,
        String trainingRuns,
        String carbonGrams) {

    static FiguresView of(Figures figures) {
        return new FiguresView(
                plain(figures.amount()),
                plain(figures.list()),
                plain(figures.contracted()),
                plain(figures.billed()),
                plain(figures.requests()),
                plain(figures.inputTokens()),
                plain(figures.outputTokens()),
                plain(figures.cachedTokens()),
                plain(figures.trainingRuns()),
                plain(figures.carbonGrams()));
    }

    static String plain(BigDecimal number) {
        if (number.signum() == 0) {
            return "0";
        }
        String text = number.toPlainString();
        int end = text.length();
        if (number.scale() > 0) {
            while (text.charAt(end - 1) == '0') {
                end--;
            }
            end -= text.charAt(end - 1) == '.' ? 1 : 0;
        }
        return text.substring(0, end);
    }
}
