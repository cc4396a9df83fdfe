/**
 * Open Inference Protocol v2 over HTTP.
 */
@NullMarked
package dev.weir.cluster.http;

import org.jspecify.annotations.NullMarked;
