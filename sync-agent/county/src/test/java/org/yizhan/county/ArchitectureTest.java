package org.yizhan.county;

import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

@AnalyzeClasses(packages = "org.yizhan", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule knows_no_center = noClasses()
            .that()
            .resideInAPackage("org.yizhan.county..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.yizhan.contract..", "org.yizhan.core..", "org.yizhan.agent..", "org.yizhan.ui..")
            .because("county and center share the protocol alone, so each can change without the other");

    @ArchTest
    static final ArchRule features_form_no_cycle = slices().matching("org.yizhan.county.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a feature that can be read alone can be changed alone");

    @ArchTest
    static final ArchRule streams_know_no_feature = noClasses()
            .that()
            .resideInAPackage("..county.streams..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..county.cases..",
                    "..county.queue..",
                    "..county.bookings..",
                    "..county.opening..",
                    "..county.partyday..",
                    "..county.notices..",
                    "..county.directory..",
                    "..county.cards..",
                    "..county.devices..")
            .because("a new kind of record must not touch what takes and proves rows");

    @ArchTest
    static final ArchRule resources_are_nobodys_business = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .bePackagePrivate()
            .because("a feature is used through its class, not through its HTTP");

    @ArchTest
    static final ArchRule every_endpoint_says_who_may =
            methods().that(are_endpoints()).should(be(guarded())).because("no rule by path protects it");

    @ArchTest
    static final ArchRule time_comes_from_the_clock = noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("a test sets the clock");

    private static DescribedPredicate<JavaMethod> are_endpoints() {
        return DescribedPredicate.describe(
                "are endpoints", method -> method.isAnnotatedWith(GET.class) || method.isAnnotatedWith(POST.class));
    }

    private static DescribedPredicate<JavaMethod> guarded() {
        return DescribedPredicate.describe(
                "guarded by @RolesAllowed or @PermitAll",
                method -> method.isAnnotatedWith(RolesAllowed.class)
                        || method.isAnnotatedWith(PermitAll.class)
                        || method.getOwner().isAnnotatedWith(RolesAllowed.class));
    }
}
