/** Files of FOCUS: bills as CSV and Parquet, rules as YAML and JSON, rejected rows. */
@NullMarked
package dev.weir.finops.focus;

import org.jspecify.annotations.NullMarked;
