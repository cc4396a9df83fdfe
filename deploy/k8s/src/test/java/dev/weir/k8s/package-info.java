/** What is installed: manifests and the compose file, checked against the APIs they are written for. */
@NullMarked
package dev.weir.k8s;

import org.jspecify.annotations.NullMarked;
