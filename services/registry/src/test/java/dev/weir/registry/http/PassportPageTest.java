package dev.weir.registry.http;

import static dev.weir.registry.core.Given.V1;
import static dev.weir.registry.core.Given.fact;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.registry.core.passport.Entry;
import dev.weir.registry.core.passport.Passport;
import dev.weir.registry.core.passport.PassportState;
import dev.weir.registry.core.passport.Step;
import dev.weir.registry.core.passport.Subject;
import dev.weir.registry.core.passport.Wait;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PassportPageTest {

    private final Entry hostile = new Entry(
            fact("scan.completed", 1),
            Subject.of(V1),
            new Step.Scanned(false),
            "found <script>alert('x')</script> & more",
            List.of());
    private final Passport passport = new Passport(
            V1,
            Optional.empty(),
            new PassportState.Unregistered(List.of(new Wait("model.published", "registry", hostile.fact()))),
            List.of(hostile),
            List.of());

    @Test
    void whatOthersSayIsTextAndNeverMarkup() {
        String page = PassportPage.of(PassportView.of(passport));

        assertThat(page)
                .contains("found &lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; more")
                .doesNotContain("<script");
    }

    @Test
    void thePageSaysWhoIsWaitedFor() {
        assertThat(PassportPage.of(PassportView.of(passport)))
                .contains("UNREGISTERED")
                .contains("model.published from registry since 2026-11-01T10:01:00Z");
    }
}
