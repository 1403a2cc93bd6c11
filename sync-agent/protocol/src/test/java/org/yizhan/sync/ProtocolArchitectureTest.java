package org.yizhan.sync;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

@AnalyzeClasses(packages = "org.yizhan.sync", importOptions = ImportOption.DoNotIncludeTests.class)
class ProtocolArchitectureTest {
    @ArchTest
    static final ArchRule the_protocol_depends_on_nothing_of_ours = noClasses()
            .that()
            .resideInAPackage("org.yizhan.sync..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.yizhan.contract..",
                    "org.yizhan.core..",
                    "org.yizhan.ui..",
                    "org.yizhan.agent..",
                    "org.yizhan.county..",
                    "org.yizhan.house..")
            .because("centers and counties of different versions must be able to share it");

    @ArchTest
    static final ArchRule the_protocol_asks_no_clock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .dependOnClassesThat()
            .areAssignableTo(Clock.class)
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("a center's clock may be wrong, and only the caller knows whether to trust it");
}
