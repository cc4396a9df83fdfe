package dev.weir.deployer.messaging;

import dev.weir.deployer.core.BudgetUse;
import dev.weir.mesh.Envelope;

/** How a budget stands, and the event that said it, as they travel to every task. */
record HeardBudget(Envelope envelope, BudgetUse use) {}
