package dev.weir.drift.messaging.watch;

import dev.weir.drift.core.diagnosis.DiagnosisSettings;
import dev.weir.drift.core.season.SeasonSettings;

/** How differences are explained. */
public record DiagnosisRule(DiagnosisSettings evidence, SeasonSettings seasons) {}
