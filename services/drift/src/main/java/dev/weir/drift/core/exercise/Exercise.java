package dev.weir.drift.core.exercise;

import dev.weir.drift.core.protection.Threat;
import java.util.Optional;

/** What can be rehearsed: attacks, each with the threat that it is, and harmless heavy use. */
public enum Exercise {
    EXTRACTION_JACOBIAN(Extraction::jacobian, Threat.EXTRACTION),
    EXTRACTION_RANDOM(Extraction::random, Threat.EXTRACTION),
    EXTRACTION_GRID(Extraction::grid, Threat.EXTRACTION),
    EXTRACTION_LINES(Extraction::lines, Threat.EXTRACTION),
    EVASION_HOP_SKIP_JUMP(Probing::hopSkipJump, Threat.EVASION),
    EVASION_BOUNDARY(Probing::boundary, Threat.EVASION),
    MEMBERSHIP_PROBING(Probing::membership, Threat.MEMBERSHIP_INFERENCE),
    INVERSION_CLIMB(Probing::inversion, Threat.INVERSION),
    FLOOD(Misuse::flood, Threat.DENIAL_OF_SERVICE),
    DISTRIBUTED_FLOOD(Misuse::distributedFlood, Threat.DENIAL_OF_SERVICE),
    DEAR_REQUESTS(Misuse::dear, Threat.COST_HARVESTING),
    CREDENTIAL_PROBING(Misuse::credentials, Threat.CREDENTIAL_PROBING),
    CREDENTIALS_OF_MANY(Misuse::manyNames, Threat.CREDENTIAL_PROBING),
    BREAK_IN(Misuse::credentials, Threat.VALID_ACCOUNT),
    UNFAMILIAR_CLIENT(Misuse::stranger, Threat.UNFAMILIAR_CLIENT),
    OUT_OF_DISTRIBUTION(Misuse::elsewhere, Threat.OUT_OF_DISTRIBUTION),
    BATCH_SCORER(HeavyUse::batch),
    NIGHTLY_BATCHES(HeavyUse::nightlyBatches),
    DASHBOARD(HeavyUse::dashboard),
    LOAD_TEST(HeavyUse::loadTest),
    SLOW_READINGS(HeavyUse::readings),
    ONE_KIND_OF_INPUT(HeavyUse::oneKind),
    EXPIRING_TOKEN(HeavyUse::expiringToken),
    OPEN_MODEL(HeavyUse::openModel),
    INPUTS_CHANGE(HeavyUse::usual, World.HIGHER),
    INPUTS_CHANGE_DURING_BATCH(HeavyUse::batch, World.HIGHER),
    OTHER_UNIT(HeavyUse::usual, World.OTHER_UNIT);

    private final Script script;
    private final World world;
    private final Optional<Threat> threat;

    Exercise(Script script) {
        this(script, World.STEADY);
    }

    Exercise(Script script, World world) {
        this.script = script;
        this.world = world;
        this.threat = Optional.empty();
    }

    Exercise(Script script, Threat threat) {
        this.script = script;
        this.world = World.STEADY;
        this.threat = Optional.of(threat);
    }

    /** What it is; none for harmless use. */
    public Optional<Threat> threat() {
        return threat;
    }

    Script script() {
        return script;
    }

    /** What becomes of all inputs, those of ordinary clients among them, when it begins. */
    World world() {
        return world;
    }
}
