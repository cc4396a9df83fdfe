/** What a scan is: findings, verdicts and the inspection of a model version. Knows no broker, no framework and no file layout. */
@NullMarked
package dev.weir.scanner.core;

import org.jspecify.annotations.NullMarked;
