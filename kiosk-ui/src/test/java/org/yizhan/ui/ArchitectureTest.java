package org.yizhan.ui;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;
import javafx.application.Platform;
import javafx.scene.Node;
import org.yizhan.ui.frame.Model;
import org.yizhan.ui.shell.FxThread;

@AnalyzeClasses(packages = "org.yizhan", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule THE_KIOSK_KNOWS_ONLY_THE_CONTRACT = noClasses()
            .that()
            .resideInAPackage("org.yizhan.ui..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.yizhan.core..",
                    "org.yizhan.sync..",
                    "org.yizhan.agent..",
                    "org.yizhan.county..",
                    "io.quarkus..")
            .because("kiosks are clients of the core like any other, over HTTP alone");

    @ArchTest
    static final ArchRule ONE_DOOR_TO_THE_FX_THREAD = noClasses()
            .that()
            .doNotBelongToAnyOf(FxThread.class)
            .should()
            .callMethod(Platform.class, "runLater", Runnable.class)
            .because("who hops to the FX thread in many places cannot say what runs there");

    @ArchTest
    static final ArchRule MODELS_KNOW_NO_CONTROL = noClasses()
            .that()
            .areAssignableTo(Model.class)
            .should()
            .dependOnClassesThat(assignableTo(Node.class))
            .because("a model is tested without a toolkit");

    @ArchTest
    static final ArchRule THE_FRAME_NEEDS_NO_TOOLKIT = noClasses()
            .that()
            .resideInAPackage("org.yizhan.ui.frame")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx.scene..", "javafx.stage..", "org.yizhan.ui.client..")
            .because("screens and their stack are values");

    @ArchTest
    static final ArchRule FEATURES_DO_NOT_KNOW_EACH_OTHER = slices().matching("org.yizhan.ui.(*)")
            .should()
            .beFreeOfCycles()
            .because("a screen can be changed without reading the others");

    @ArchTest
    static final ArchRule NOBODY_READS_THE_CLOCK_BEHIND_OUR_BACK = noClasses()
            .that()
            .resideInAPackage("org.yizhan.ui..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .because("time is given, so that tests can give it");

    @ArchTest
    static final ArchRule ONE_CLASS_BUILDS_SCREENS = classes()
            .that()
            .haveSimpleNameEndingWith("View")
            .and()
            .resideInAnyPackage("..queue..", "..catalogue..", "..cases..", "..partyday..", "..notices..", "..corner..")
            .should()
            .onlyBeAccessed()
            .byClassesThat()
            .resideInAnyPackage(
                    "org.yizhan.ui",
                    "..queue..",
                    "..catalogue..",
                    "..cases..",
                    "..partyday..",
                    "..notices..",
                    "..corner..")
            .because("views are built in the one switch, and disposed of there");
}
