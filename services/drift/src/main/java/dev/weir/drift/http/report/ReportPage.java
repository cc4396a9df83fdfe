package dev.weir.drift.http.report;

import dev.weir.drift.core.report.Report;
import java.time.Instant;
import java.util.stream.Collectors;

/** A report as a page, light or dark as the reader has it, on screens of any width. */
public final class ReportPage {

    private static final String STYLE = """
            :root{color-scheme:light dark;--page:#fff;--card:#f6f7f9;--ink:#1b1f24;--quiet:#5c6670;--rule:#d9dee3;\
            --then:#a9b3bd;--now:#2563eb;--band:#2563eb22;--other:#0f766e;--alarm:#b42318;--over:#e5684f;--near:#f3d6a2;\
            --calm:#dfe7df;--tint:#fdecea;--good:#18794e;--leaf:#e6f4ec;--note:#8a5a00;--sand:#fdf2dc}
            @media (prefers-color-scheme:dark){:root{--page:#14171a;--card:#1d2125;--ink:#e6e9ec;--quiet:#9aa5b0;\
            --rule:#343a41;--then:#6b7682;--now:#6ea8fe;--band:#6ea8fe33;--other:#4fc3b5;--alarm:#ff8a7a;--over:#c9503c;\
            --near:#6d5623;--calm:#26322b;--tint:#43201c;--good:#7fd1a3;--leaf:#1b3527;--note:#f0c46c;--sand:#3b2f16}}
            *{box-sizing:border-box}
            body{background:var(--page);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",sans-serif;\
            max-width:74rem;margin:0 auto;padding:1.5rem 1rem 4rem}
            h1{margin:0;font-size:1.7rem;overflow-wrap:anywhere}
            h2{margin:2.2rem 0 .3rem;padding-top:1.2rem;border-top:2px solid var(--rule);font-size:1.35rem}
            h3{margin:1.8rem 0 .5rem;font-size:1.05rem}h4{margin:0 0 .4rem;font-size:1rem;overflow-wrap:anywhere}
            p{margin:.3rem 0}.quiet,figcaption,.tile span{color:var(--quiet)}
            .chip{display:inline-block;padding:0 .55rem;border-radius:1rem;font-size:.8rem;font-weight:600;\
            white-space:nowrap;vertical-align:middle}
            .calm.chip{color:var(--good);background:var(--leaf)}.note.chip{color:var(--note);background:var(--sand)}
            .alarm.chip{color:var(--alarm);background:var(--tint)}
            .tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:.6rem;margin:.8rem 0}
            .tile{background:var(--card);border-radius:.5rem;padding:.6rem .8rem}
            .tile b{display:block;font-size:1.35rem;line-height:1.2}.tile span{font-size:.82rem}
            article{background:var(--card);border-radius:.5rem;padding:.8rem;margin:.6rem 0}
            .charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(18rem,100%),1fr));gap:.8rem}
            figure{margin:0;max-width:30rem}figcaption{font-size:.82rem}svg{display:block;width:100%;height:auto}
            .overview{min-width:34rem}
            svg text{fill:var(--quiet);font-size:10px}
            .then{fill:var(--then);background:var(--then)}.now{fill:var(--now);background:var(--now)}
            .grid{stroke:var(--rule)}.axis{stroke:var(--quiet)}
            .line{fill:none;stroke:var(--now);stroke-width:1.6}.point{fill:var(--now)}
            .beyond{fill:var(--alarm);stroke:var(--page)}.band{fill:var(--band)}
            path.other{fill:none;stroke:var(--other);stroke-width:1.4}circle.other{fill:var(--other)}
            i.other{background:var(--other)}
            path.threshold{fill:none;stroke:var(--alarm);stroke-dasharray:5 4}
            i.threshold{height:0!important;border-top:2px dashed var(--alarm)}
            .alarm{stroke:var(--alarm);stroke-opacity:.55}
            line.deployed{stroke:var(--good);stroke-dasharray:2 3}circle.deployed{fill:var(--good)}
            .cell.none{fill:none}.cell.calm{fill:var(--calm);background:var(--calm)}
            .cell.near{fill:var(--near);background:var(--near)}.cell.over{fill:var(--over);background:var(--over)}
            .cell.far{fill:var(--alarm);background:var(--alarm)}
            .legend{font-size:.82rem;color:var(--quiet)}
            .legend i{display:inline-block;width:.8rem;height:.8rem;border-radius:2px;margin:0 .15rem 0 .6rem;\
            vertical-align:-1px}
            .wide{overflow-x:auto}table{border-collapse:collapse;min-width:60%;font-size:.9rem}
            th,td{text-align:left;vertical-align:top;padding:.3rem .9rem .3rem 0;border-bottom:1px solid var(--rule)}
            th{font-weight:600;color:var(--quiet);white-space:nowrap}.n{text-align:right;font-variant-numeric:tabular-nums}
            time{white-space:nowrap}code{font-size:.88em;overflow-wrap:anywhere}
            summary{cursor:pointer;color:var(--quiet);margin:.5rem 0}ul{margin:.3rem 0;padding-left:1.2rem}
            @media print{details>*{display:block}article{break-inside:avoid}}
            """;

    private ReportPage() {}

    /** @param now when it was made */
    public static String of(Report report, Instant now) {
        String name = Html.escape(report.model());
        return "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\"><title>Drift of " + name
                + "</title><style>" + STYLE + "</style></head><body><header><h1>Drift of " + name + "</h1>"
                + "<p class=\"quiet\">" + Html.time(now) + " UTC, "
                + (report.versions().size() == 1
                        ? "one version"
                        : report.versions().size() + " versions")
                + "</p></header>"
                + report.versions().stream()
                        .map(version -> VersionSection.of(version, report.deployments()))
                        .collect(Collectors.joining("\n"))
                + Tables.deployments(report.deployments())
                + (report.doors().isEmpty()
                        ? ""
                        : "<section><h2>Doors</h2>" + Tables.doors(report.doors()) + "</section>")
                + "</body></html>\n";
    }
}
