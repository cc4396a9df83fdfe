/** What people are told about a model: the last windows and alarms of each version. */
@NullMarked
package dev.weir.drift.core.report;

import org.jspecify.annotations.NullMarked;
