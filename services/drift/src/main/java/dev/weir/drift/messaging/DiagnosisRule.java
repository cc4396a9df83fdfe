package dev.weir.drift.messaging;

import dev.weir.drift.core.diagnosis.DiagnosisSettings;
import dev.weir.drift.core.season.SeasonSettings;

/** How differences are explained. */
record DiagnosisRule(DiagnosisSettings evidence, SeasonSettings seasons) {}
