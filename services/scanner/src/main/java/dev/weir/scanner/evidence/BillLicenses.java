package dev.weir.scanner.evidence;

import dev.weir.scanner.core.license.LicenseCatalogue;
import dev.weir.scanner.core.license.LicenseExpression;
import dev.weir.scanner.core.license.LicenseExpression.Single;
import java.util.Optional;
import org.cyclonedx.model.License;
import org.cyclonedx.model.LicenseChoice;
import org.cyclonedx.model.license.Expression;

/** Licences of a bill: an SPDX id or expression where one is meant, else the name that was declared. */
final class BillLicenses {

    private final LicenseCatalogue catalogue;

    BillLicenses(LicenseCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** @param declared not blank */
    LicenseChoice of(String declared) {
        Optional<LicenseExpression> read = catalogue.read(declared).filter(catalogue::knows);
        LicenseChoice choice = new LicenseChoice();
        if (read.isEmpty()) {
            License named = new License();
            named.setName(declared);
            choice.addLicense(named);
        } else if (read.get() instanceof Single single && isId(single)) {
            License known = new License();
            known.setId(single.id());
            choice.addLicense(known);
        } else {
            Expression expression = new Expression();
            expression.setValue(read.get().toString());
            choice.setExpression(expression);
        }
        return choice;
    }

    private static boolean isId(Single single) {
        return !single.orLater() && single.exception().isEmpty() && !single.id().contains("LicenseRef-");
    }
}
