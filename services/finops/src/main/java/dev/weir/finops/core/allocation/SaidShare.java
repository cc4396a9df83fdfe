package dev.weir.finops.core.allocation;

import java.util.Optional;

/**
 * What was last said of a share.
 *
 * @param revision how often something was said of it, from 1
 * @param cost none when it was taken back
 */
public record SaidShare(int revision, Optional<SharedCost> cost) {}
