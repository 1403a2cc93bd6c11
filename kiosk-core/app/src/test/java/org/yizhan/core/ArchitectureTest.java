package org.yizhan.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Path;
import java.util.Set;

/// The house's rules, as far as they concern the core.
@AnalyzeClasses(packages = "org.yizhan.core", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule THE_CORE_KNOWS_THE_CONTRACT_AND_NOTHING_ELSE_OF_OURS = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.yizhan.sync..",
                    "org.yizhan.agent..",
                    "org.yizhan.county..",
                    "org.yizhan.ui..",
                    "org.yizhan.house..")
            .because("the agent talks to the core over loopback; two implementations of the journal check each other");

    /// What a feature shows of itself besides its resources. `store`, `web` and `journal` are what features stand on
    /// and show more; every other package has one entry, and these few more with their reason.
    private static final Set<String> SHOWN = Set.of(
            "audit.Audit",
            "boot.Main",
            "cases.CaseOfTicket", // what a number became, for the page of the number
            "catalogue.ServiceCatalogue",
            "codes.Guesses", // what people type from a paper, and how often they may be wrong
            "codes.ShortCode",
            "console.Page", // the frame of every page, filled in by its template
            "console.Shell",
            "console.Standards", // what the pages of the queue mark time by
            "console.TicketPage",
            "day.BusinessDays",
            "day.BusinessDay",
            "day.Today", // the date of a day that nobody opened yet
            "day.DateTurn",
            "devices.Printing",
            "devices.PrintSource", // a feature composes its own slips
            "devices.PrintDocument",
            "directory.HomeCenter", // four records of the directory, each held by its id elsewhere
            "directory.Masked", // one rule for how numbers are shown
            "directory.Persons",
            "directory.PublicText", // one rule for whatever villagers read
            "directory.Roster",
            "directory.Cards",
            "files.FileVault",
            "lan.LanTrust",
            "notices.NoticeBoard",
            "opening.Openings",
            "opening.DeskPauses", // who is away from a desk, which the desk's own screen shows
            "opening.OpenLines", // the queue tells which lines there are
            "partyday.PartyDayBook",
            "partyday.MemberCards", // whose a card is: forms are filled in with it as well
            "queue.BookedLines", // who keeps appointments tells in which lines
            "queue.TicketQueue",
            "queue.TurnWords", // slip and page say it in the same words
            "queue.WaitWords", // slip and page say it in the same words
            "settings.Settings",
            "settings.Setting",
            "settings.KioskSettings", // what was chosen at one kiosk, not for the center
            "staff.FirstAdmin", // whether the sign-in page is of any use yet
            "staff.Staff",
            "staff.CornerVisits"); // at which kiosk somebody opened the staff corner

    @ArchTest
    static final ArchRule A_FEATURE_SHOWS_ITS_ENTRY_AND_NOTHING_ELSE = classes()
            .that()
            .resideInAPackage("org.yizhan.core..")
            .and()
            .resideOutsideOfPackages("org.yizhan.core.store..", "org.yizhan.core.web..", "org.yizhan.core.journal..")
            .and()
            .arePublic()
            .and()
            .areTopLevelClasses()
            .and()
            .areNotAnnotatedWith(Path.class)
            .and()
            .haveSimpleNameNotContaining("_")
            .should(beShown())
            .because("tables, rows and rules of a feature are its own affair");

    private static ArchCondition<JavaClass> beShown() {
        return new ArchCondition<>("be an entry of its feature") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String name = type.getName().substring("org.yizhan.core.".length());
                if (!SHOWN.contains(name)) {
                    events.add(SimpleConditionEvent.violated(type, name + " is public and no entry of its feature"));
                }
            }
        };
    }

    @ArchTest
    static final ArchRule FEATURES_HAVE_NO_CYCLES = slices().matching("org.yizhan.core.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a feature holds other features' things by id");

    @ArchTest
    static final ArchRule THE_JOURNAL_KNOWS_NO_FEATURE = noClasses()
            .that()
            .resideInAPackage("org.yizhan.core.journal..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.yizhan.core.queue..",
                    "org.yizhan.core.cases..",
                    "org.yizhan.core.partyday..",
                    "org.yizhan.core.notices..",
                    "org.yizhan.core.catalogue..",
                    "org.yizhan.core.directory..",
                    "org.yizhan.core.devices..",
                    "org.yizhan.core.staff..",
                    "org.yizhan.core.boot..")
            .because("a feature writes its own row, in the transaction of its fact");

    @ArchTest
    static final ArchRule ONLY_THE_STORE_OPENS_THE_DATABASE = noClasses()
            .that()
            .resideOutsideOfPackages("org.yizhan.core.store..", "org.yizhan.core.boot..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.sql..", "org.sqlite..", "io.agroal..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.sql.DriverManager")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("org.jdbi.v3.core.Jdbi")
            .because("there is one writer, and readers that cannot write");

    @ArchTest
    static final ArchRule EVERY_ENDPOINT_SAYS_WHO_MAY = methods()
            .that()
            .areMetaAnnotatedWith(jakarta.ws.rs.HttpMethod.class)
            .should()
            .beAnnotatedWith(RolesAllowed.class)
            .orShould()
            .beAnnotatedWith(PermitAll.class)
            .orShould()
            .beDeclaredInClassesThat()
            .areAnnotatedWith(RolesAllowed.class)
            .because("no rule by path is relied on");

    @ArchTest
    static final ArchRule ENDPOINTS_ARE_PUBLIC = methods()
            .that()
            .areMetaAnnotatedWith(jakarta.ws.rs.HttpMethod.class)
            .should()
            .bePublic()
            .because("the framework ignores others with only a warning");

    @ArchTest
    static final ArchRule RESOURCES_ARE_NAMED_AS_SUCH =
            classes().that().areAnnotatedWith(Path.class).should().haveSimpleNameEndingWith("Resource");

    @ArchTest
    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.LocalDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("a center's clock may be wrong, and one class knows whether it is");
}
