package dev.weir.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** The rules that every service keeps. */
public final class ArchitectureRules {

    private static final String[] FRAMEWORKS = {
        "io.quarkus..", "io.smallrye..", "jakarta..", "org.eclipse.microprofile..", "org.apache.kafka..",
        "org.apache.avro..", "dev.weir.events..", "java.sql..", "javax.sql..", "io.micrometer.."
    };
    private static final String[] SERVICES = {
        "dev.weir.registry..", "dev.weir.scanner..", "dev.weir.deployer..", "dev.weir.finops..", "dev.weir.drift.."
    };

    private ArchitectureRules() {}

    /**
     * Checks every rule against the main classes of one service.
     *
     * @param root root package, for example {@code dev.weir.scanner}
     * @throws AssertionError naming each class that breaks a rule
     */
    public static void hold(String root) {
        // Rules ask for names only of classes of others; whatever those depend on need not be read.
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(root);
        rules(root).forEach(rule -> rule.allowEmptyShould(true).check(classes));
    }

    private static List<ArchRule> rules(String root) {
        return List.of(
                noClasses()
                        .that()
                        .resideInAPackage(root + ".core..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(FRAMEWORKS)
                        .because("decisions are tested without a framework, a broker or a database"),
                noClasses()
                        .that()
                        .resideInAPackage(root + ".core..")
                        .should()
                        .dependOnClassesThat(
                                resideInAnyPackage(root + "..").and(not(resideInAnyPackage(root + ".core.."))))
                        .because("the core knows no edge"),
                noClasses()
                        .that()
                        .resideOutsideOfPackages(root + ".messaging..", root + ".core..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("dev.weir.events..")
                        .because("Avro stops in messaging"),
                noClasses()
                        .that()
                        .resideOutsideOfPackage(root + ".storage..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAPackage("java.sql..")
                        .because("SQL stays in storage"),
                noClasses()
                        .that()
                        .resideInAPackage(root + "..")
                        .should()
                        .dependOnClassesThat(resideInAnyPackage(SERVICES).and(not(resideInAnyPackage(root + ".."))))
                        .because("services speak through topics only"),
                noClasses()
                        .should()
                        .resideInAnyPackage("..common..", "..util..", "..utils..", "..helper..", "..helpers..")
                        .because("a package is named for its job"),
                fields().should()
                        .notBeAnnotatedWith("jakarta.inject.Inject")
                        .because("dependencies come through the constructor"),
                classes()
                        .that()
                        .haveSimpleNameEndingWith("Consumer")
                        .and()
                        .resideInAPackage(root + "..")
                        .should()
                        .resideInAPackage(root + ".messaging..")
                        .because("topics are heard in messaging"),
                slices().matching(root + ".(*)..").should().beFreeOfCycles().because("packages form layers"));
    }
}
