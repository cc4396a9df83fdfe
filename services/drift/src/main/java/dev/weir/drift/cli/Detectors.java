package dev.weir.drift.cli;

import dev.weir.drift.core.detector.Adwin;
import dev.weir.drift.core.detector.AdwinSettings;
import dev.weir.drift.core.detector.Ddm;
import dev.weir.drift.core.detector.Detector;
import dev.weir.drift.core.detector.Ecdd;
import dev.weir.drift.core.detector.Eddm;
import dev.weir.drift.core.detector.Fhddm;
import dev.weir.drift.core.detector.HddmA;
import dev.weir.drift.core.detector.HddmSettings;
import dev.weir.drift.core.detector.HddmW;
import dev.weir.drift.core.detector.Kswin;
import dev.weir.drift.core.detector.LikelihoodScan;
import dev.weir.drift.core.detector.PageHinkley;
import dev.weir.drift.core.detector.Rddm;
import dev.weir.drift.core.detector.Stepd;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** All detectors with their customary parameters. */
final class Detectors {

    static final String DEFAULT = "default";
    static final String ADWIN = "ADWIN";

    /** For right and wrong, told as 0 and 1. */
    static final Map<String, Supplier<Detector>> FOR_ERRORS = forErrors();

    /** For any numbers. */
    static final Map<String, Supplier<Detector>> FOR_NUMBERS = forNumbers();

    /** Weight of the newest value in HDDM-W. */
    private static final double WEIGHT = 0.05;

    private Detectors() {}

    private static Map<String, Supplier<Detector>> forErrors() {
        Map<String, Supplier<Detector>> all = new LinkedHashMap<>();
        all.put(DEFAULT, () -> new LikelihoodScan(LikelihoodScan.Settings.CUSTOMARY));
        all.putAll(forNumbers());
        all.put("DDM", () -> new Ddm(Ddm.Settings.CUSTOMARY));
        all.put("EDDM", () -> new Eddm(Eddm.Settings.CUSTOMARY));
        all.put("RDDM", () -> new Rddm(Rddm.Settings.CUSTOMARY));
        all.put("HDDM-A", () -> new HddmA(HddmSettings.CUSTOMARY));
        all.put("HDDM-W", () -> new HddmW(HddmSettings.CUSTOMARY, WEIGHT));
        all.put("FHDDM", () -> new Fhddm(Fhddm.Settings.CUSTOMARY));
        all.put("STEPD", () -> new Stepd(Stepd.Settings.CUSTOMARY));
        all.put("ECDD", () -> new Ecdd(Ecdd.Settings.CUSTOMARY));
        return all;
    }

    private static Map<String, Supplier<Detector>> forNumbers() {
        Map<String, Supplier<Detector>> all = new LinkedHashMap<>();
        all.put(ADWIN, () -> new Adwin(AdwinSettings.CUSTOMARY));
        all.put("Page-Hinkley", () -> new PageHinkley(PageHinkley.Settings.CUSTOMARY));
        all.put("KSWIN", () -> new Kswin(Kswin.Settings.CUSTOMARY));
        return all;
    }
}
