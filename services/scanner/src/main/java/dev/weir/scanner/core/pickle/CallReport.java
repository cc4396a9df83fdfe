package dev.weir.scanner.core.pickle;

import dev.weir.scanner.core.Import;
import dev.weir.scanner.core.Import.Standing;
import dev.weir.scanner.core.Import.Use;
import dev.weir.scanner.core.Place;
import dev.weir.scanner.core.Rule;
import dev.weir.scanner.core.Severity;
import dev.weir.scanner.core.Verdict;
import dev.weir.scanner.core.content.LimitReached;
import dev.weir.scanner.core.format.Inspection;
import dev.weir.scanner.core.python.SourceJudge;

/** Turns what a pickle does into findings. */
final class CallReport {

    private final GlobalRules rules;
    private final Place pickle;
    private final Inspection inspection;

    CallReport(GlobalRules rules, Place pickle, Inspection inspection) {
        this.rules = rules;
        this.pickle = pickle;
        this.inspection = inspection;
    }

    /** Reports a pickle that an unpickler would run. */
    void report(CallLog log) {
        log.uses().forEach(this::report);
        log.oddities().forEach(o -> inspection.report(o.rule(), pickle.at(o.offset()), o.summary()));
        reportCode(log);
    }

    /** Reports a pickle inside a payload, which runs only if something unpickles it again. */
    void reportNested(CallLog log) throws LimitReached {
        reportInside(log, PickleRules.NESTED);
    }

    /** Reports a pickle inside content of another kind, which no loader would find. */
    void reportEmbedded(CallLog log) throws LimitReached {
        reportInside(log, PickleRules.EMBEDDED);
    }

    /** Reports a pickle that a text has as letters, which somebody may only write about. */
    void reportQuoted(CallLog log) throws LimitReached {
        reportInside(log, PickleRules.QUOTED);
    }

    private void reportInside(CallLog log, Rule rule) throws LimitReached {
        if (rule.verdict() == Verdict.MALICIOUS) {
            reportCode(log);
            for (String code : log.hiddenCode()) {
                new SourceJudge(pickle, inspection).judge(code);
            }
        }
        log.oddities().stream()
                .filter(o -> o.rule().equals(PickleRules.HIDDEN_CODE))
                .forEach(o -> inspection.report(o.rule(), pickle, o.summary()));
        for (GlobalUse use : log.uses()) {
            if (rules.judge(use.global().name(), use.use()) instanceof Judgement.Denied(String reason)) {
                keep(use, Standing.DENIED);
                inspection.report(
                        rule,
                        pickle.at(use.offset()),
                        "Carries another pickle that would " + use.describe() + ", which " + reason + ".");
            }
        }
    }

    private void reportCode(CallLog log) {
        log.hostileCode()
                .ifPresent(name -> inspection.report(
                        PickleRules.CARRIED_CODE, pickle, "Carries a function whose code uses " + name + "."));
    }

    private void report(GlobalUse use) {
        Place place = pickle.at(use.offset());
        switch (rules.judge(use.global().name(), use.use())) {
            case Judgement.Allowed allowed -> keep(use, Standing.ALLOWED);
            case Judgement.Unknown unknown -> {
                keep(use, Standing.UNKNOWN);
                Severity severity = use.use() == Use.REFERENCED ? Severity.LOW : Severity.MEDIUM;
                inspection.report(
                        PickleRules.UNKNOWN.as(severity),
                        place,
                        "Unpickling would " + use.describe() + ", which is not known to be harmless.");
            }
            case Judgement.Denied(String reason) -> {
                keep(use, Standing.DENIED);
                Severity severity = use.use() == Use.REFERENCED ? Severity.HIGH : Severity.CRITICAL;
                inspection.report(
                        PickleRules.DENIED.as(severity),
                        place,
                        "Unpickling would " + use.describe() + ", which " + reason + ".");
            }
        }
    }

    private void keep(GlobalUse use, Standing standing) {
        inspection.report(new Import(use.global().name().toString(), use.use(), standing, pickle.at(use.offset())));
    }
}
