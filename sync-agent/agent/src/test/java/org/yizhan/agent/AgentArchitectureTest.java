package org.yizhan.agent;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;

@AnalyzeClasses(packages = "org.yizhan.agent", importOptions = ImportOption.DoNotIncludeTests.class)
class AgentArchitectureTest {
    @ArchTest
    static final ArchRule the_agent_knows_contract_and_protocol_only = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.yizhan.core..", "org.yizhan.ui..", "org.yizhan.county..", "org.yizhan.house..")
            .because("it speaks to core and county over their doors, in any version of them");

    @ArchTest
    static final ArchRule the_agent_writes_no_database = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.sqlite..")
            .because("only the core opens the center's file");

    @ArchTest
    static final ArchRule one_door = classes()
            .that()
            .doNotHaveSimpleName("Main")
            .should()
            .notHaveModifier(JavaModifier.PUBLIC)
            .because("the agent is a program, not a library");

    @ArchTest
    static final ArchRule clocks_are_given = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");
}
