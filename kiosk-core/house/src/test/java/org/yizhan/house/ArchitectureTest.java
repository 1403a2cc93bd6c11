package org.yizhan.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.yizhan", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule THE_HOUSE_SPEAKS_TO_ITS_PROCESSES_OVER_THE_WIRE = classes()
            .that()
            .resideInAPackage("org.yizhan.house..")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages(
                    "org.yizhan.core..", "org.yizhan.ui..", "org.yizhan.agent..", "org.yizhan.county..")
            .because("it starts them as they are installed, and a class of theirs here would hide that");

    @ArchTest
    static final ArchRule ONLY_THE_EMPTY_WINDOW_KNOWS_JAVAFX = noClasses()
            .that()
            .resideInAPackage("org.yizhan.house..")
            .and()
            .haveNameNotMatching(".*\\.EmptyWindow(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javafx..")
            .because("the house has no window; it measures an empty one beside the kiosk's");

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("org.yizhan.house.(*)..").should().beFreeOfCycles();
}
