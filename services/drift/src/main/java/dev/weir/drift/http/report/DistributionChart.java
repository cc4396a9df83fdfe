package dev.weir.drift.http.report;

import dev.weir.drift.core.report.Distribution;
import java.util.ArrayList;
import java.util.List;

/** Two bars for each bin: the share of the reference, and the share of the last window. Missing values are a bin too. */
final class DistributionChart {

    private static final int WIDTH = 360;
    private static final int HEIGHT = 150;
    private static final int LEFT = 34;
    private static final int BOTTOM = 18;
    private static final int TOP = 8;
    private static final int LABELLED = 8;

    private DistributionChart() {}

    static String of(Distribution distribution) {
        List<Bin> bins = bins(distribution);
        double most = bins.stream()
                .mapToDouble(bin -> Math.max(bin.before(), bin.now()))
                .max()
                .orElse(0);
        Scale scale = Scale.of(0, most > 0 ? most : 1);
        Svg svg = new Svg(WIDTH, HEIGHT, "distribution of " + distribution.feature() + " then and now");
        double high = HEIGHT - BOTTOM - TOP;
        for (double share : scale.ticks()) {
            double y = TOP + high * (1 - scale.place(share));
            svg.line("grid", LEFT, y, WIDTH, y).text("end", LEFT - 4, y + 4, Html.percent(share));
        }
        double step = (double) (WIDTH - LEFT) / Math.max(1, bins.size());
        double wide = Math.min(22, step * 0.4);
        for (int i = 0; i < bins.size(); i++) {
            Bin bin = bins.get(i);
            double middle = LEFT + step * (i + 0.5);
            String title =
                    bin.name() + ": " + Html.percent(bin.before()) + " then, " + Html.percent(bin.now()) + " now";
            double before = high * scale.place(bin.before());
            double now = high * scale.place(bin.now());
            svg.bar("then", middle - wide, TOP + high - before, wide - 0.5, before, title);
            svg.bar("now", middle + 0.5, TOP + high - now, wide - 0.5, now, title);
            if (bins.size() <= LABELLED || i == 0 || i == bins.size() - 1 || i == bins.size() / 2) {
                svg.text("middle", middle, HEIGHT - 4, shortened(bin.name(), bins.size()));
            }
        }
        return svg.line("axis", LEFT, TOP + high, WIDTH, TOP + high).toString();
    }

    private static List<Bin> bins(Distribution distribution) {
        double before = sum(distribution.reference()) + distribution.referenceMissing();
        double now = sum(distribution.current()) + distribution.currentMissing();
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < distribution.bins().size(); i++) {
            bins.add(new Bin(
                    distribution.bins().get(i),
                    share(distribution.reference().get(i), before),
                    share(distribution.current().get(i), now)));
        }
        if (distribution.referenceMissing() + distribution.currentMissing() > 0) {
            bins.add(new Bin(
                    "missing",
                    share(distribution.referenceMissing(), before),
                    share(distribution.currentMissing(), now)));
        }
        return bins;
    }

    private static double sum(List<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    private static double share(long count, double all) {
        return all > 0 ? count / all : 0;
    }

    private static String shortened(String name, int bins) {
        int longest = Math.max(5, 46 / Math.min(bins, LABELLED));
        String bound = name.replace("up to ", "≤ ").replace("above ", "> ").replaceFirst(".* to ", "≤ ");
        return bound.length() <= longest ? bound : bound.substring(0, longest - 1) + "…";
    }

    private record Bin(String name, double before, double now) {}
}
