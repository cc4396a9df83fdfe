package dev.weir.finops.messaging;

import dev.weir.events.AllocationKind;
import dev.weir.events.Commitment;
import dev.weir.events.CostRecorded;
import dev.weir.finops.core.allocation.SharedCost;
import dev.weir.finops.core.ledger.Entry;
import dev.weir.finops.core.ledger.Figures;
import dev.weir.finops.core.ledger.Slice;
import java.util.Currency;

/** Lines of the ledger, as Avro. */
final class AvroEntries {

    private AvroEntries() {}

    /** A share of idle or shared cost, with what is split and how. */
    static CostRecorded recorded(SharedCost cost) {
        return CostRecorded.newBuilder(recorded(cost.entry()))
                .setSplitOf(cost.share().of())
                .setSplitMethod(cost.share().method())
                .build();
    }

    static CostRecorded recorded(Entry entry) {
        Slice slice = entry.slice();
        Figures figures = entry.figures();
        Currency currency = slice.currency();
        return CostRecorded.newBuilder()
                .setUsageId(entry.usageId())
                .setResource(entry.resource())
                .setModel(slice.allocation().model())
                .setVersion(slice.allocation().version())
                .setDeploymentId(slice.allocation().deployment())
                .setOwner(slice.allocation().owner())
                .setProject(slice.allocation().project())
                .setEnvironment(slice.allocation().environment())
                .setCostCenter(slice.allocation().costCenter())
                .setTags(slice.allocation().tags())
                .setServiceName(slice.origin().service())
                .setSkuId(slice.origin().sku())
                .setCommitment(Commitment.valueOf(slice.origin().commitment().name()))
                .setHardware(slice.origin().hardware())
                .setProvider(slice.origin().provider())
                .setRegion(slice.origin().region())
                .setAllocation(AllocationKind.valueOf(slice.kind().name()))
                .setTotal(AvroMoney.of(figures.amount(), currency))
                .setListCost(AvroMoney.of(figures.list(), currency))
                .setContractedCost(AvroMoney.of(figures.contracted(), currency))
                .setBilledCost(AvroMoney.of(figures.billed(), currency))
                .setChargeCategory(slice.category())
                .setCarbonGrams(figures.carbonGrams().doubleValue())
                .setCorrects(entry.corrects())
                .setMonth(entry.month().toString())
                .setRateCard(entry.rateCard())
                .setStart(entry.interval().start())
                .setEnd(entry.interval().end())
                .build();
    }
}
