package dev.weir.registry.messaging;

import dev.weir.mesh.Reactions;
import dev.weir.registry.core.passport.PassportDesk;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Puts what others say about a version into its passport. */
@ApplicationScoped
class Following {

    private final Reactions reactions;
    private final PassportDesk passports;

    @Inject
    Following(Reactions reactions, PassportDesk passports) {
        this.reactions = reactions;
        this.passports = passports;
    }

    <T extends SpecificRecord> void follow(
            ConsumerRecord<String, byte[]> record, Class<T> type, Function<T, Mention> mention) {
        reactions.react(
                record,
                type,
                event -> passports.follow(mention.apply(event.data()).by(event)));
    }

    /** As above, for events that need not name a model. */
    <T extends SpecificRecord> void followIfNamed(
            ConsumerRecord<String, byte[]> record, Class<T> type, Function<T, Optional<Mention>> mention) {
        reactions.react(
                record,
                type,
                event -> mention.apply(event.data()).ifPresent(named -> passports.follow(named.by(event))));
    }
}
