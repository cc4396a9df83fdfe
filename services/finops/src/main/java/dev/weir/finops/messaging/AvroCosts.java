package dev.weir.finops.messaging;

import dev.weir.events.AllocationKind;
import dev.weir.events.Charge;
import dev.weir.events.Commitment;
import dev.weir.events.CostRecorded;
import dev.weir.events.Measure;
import dev.weir.events.Money;
import dev.weir.events.UsageKind;
import dev.weir.finops.core.ledger.Entry;
import dev.weir.finops.core.price.Price;
import dev.weir.finops.core.price.PricedUsage;
import dev.weir.finops.core.usage.Allocation;
import dev.weir.finops.core.usage.BilledCharge;
import dev.weir.finops.core.usage.Origin;
import dev.weir.finops.core.usage.Role;
import dev.weir.finops.core.usage.Usage;
import java.util.Optional;

/** What finops says, as Avro. */
final class AvroCosts {

    private AvroCosts() {}

    /** @param entry the line of the ledger that it became */
    static CostRecorded recorded(PricedUsage priced, Entry entry) {
        Usage usage = priced.usage();
        Allocation to = usage.allocation();
        Origin from = usage.origin();
        Optional<BilledCharge> bill = usage.charge();
        return CostRecorded.newBuilder()
                .setUsageId(usage.id())
                .setResource(usage.resource())
                .setModel(to.model())
                .setVersion(to.version())
                .setDeploymentId(to.deployment())
                .setOwner(to.owner())
                .setProject(to.project())
                .setEnvironment(to.environment())
                .setCostCenter(to.costCenter())
                .setTags(to.tags())
                .setServiceName(from.service())
                .setSkuId(from.sku())
                .setCommitment(Commitment.valueOf(from.commitment().name()))
                .setHardware(from.hardware())
                .setProvider(from.provider())
                .setRegion(from.region())
                .setMeasures(usage.measures().stream().map(AvroCosts::measure).toList())
                .setAllocation(allocation(from.role()))
                .setCharges(priced.charges().stream().map(AvroCosts::charge).toList())
                .setTotal(AvroMoney.of(priced.total()))
                .setListCost(bill.map(charge -> AvroMoney.of(charge.list())).orElse(null))
                .setContractedCost(
                        bill.map(charge -> AvroMoney.of(charge.contracted())).orElse(null))
                .setBilledCost(bill.map(charge -> AvroMoney.of(charge.billed())).orElse(null))
                .setChargeCategory(bill.map(BilledCharge::category).orElse(""))
                .setCarbonGrams(entry.figures().carbonGrams().doubleValue())
                .setCorrects(usage.corrects())
                .setMonth(entry.month().toString())
                .setRateCard(priced.rateCard())
                .setStart(usage.interval().start())
                .setEnd(usage.interval().end())
                .build();
    }

    private static AllocationKind allocation(Role role) {
        return switch (role) {
            case WORKLOAD -> AllocationKind.DIRECT;
            case CAPACITY -> AllocationKind.CAPACITY;
            case SHARED -> AllocationKind.POOL;
        };
    }

    private static Measure measure(dev.weir.finops.core.usage.Measure measure) {
        return Measure.newBuilder()
                .setKind(UsageKind.valueOf(measure.kind().name()))
                .setQuantity(measure.quantity().doubleValue())
                .build();
    }

    private static Charge charge(dev.weir.finops.core.price.Charge charge) {
        return Charge.newBuilder()
                .setKind(UsageKind.valueOf(charge.kind().name()))
                .setQuantity(charge.quantity().doubleValue())
                .setUnitPrice(perUnit(charge.price()))
                .setAmount(AvroMoney.of(charge.amount()))
                .build();
    }

    private static Money perUnit(Price price) {
        return Money.newBuilder()
                .setAmount(price.perUnit().toPlainString())
                .setCurrency(price.currency().getCurrencyCode())
                .build();
    }
}
