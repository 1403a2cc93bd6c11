package org.yizhan.contract;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "org.yizhan.contract", importOptions = ImportOption.DoNotIncludeTests.class)
class ContractArchitectureTest {
    private static final DescribedPredicate<JavaClass> HOLDER = DescribedPredicate.describe(
            "a class that only holds records or constants",
            type -> type.getConstructors().stream()
                            .allMatch(c -> c.getModifiers().contains(JavaModifier.PRIVATE))
                    && type.getMethods().stream().allMatch(m -> m.getModifiers().contains(JavaModifier.STATIC)));

    private static final DescribedPredicate<JavaClass> RECORD_OR_ENUM =
            DescribedPredicate.describe("a record or an enum", type -> type.isRecord() || type.isEnum());

    private static final DescribedPredicate<JavaClass> PACKAGE_INFO = DescribedPredicate.describe(
            "package-info", type -> type.getSimpleName().equals("package-info"));

    @ArchTest
    static final ArchRule contract_depends_on_nothing_of_ours = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "org.yizhan.contract..",
                    "java..",
                    "com.fasterxml.jackson.annotation..",
                    "jakarta.validation..",
                    "org.jspecify.annotations..",
                    "com.github.f4b6a3.uuid..")
            .because("core, kiosk, agent and house all stand on it, and it must load in the leanest of them");

    @ArchTest
    static final ArchRule contract_is_records_and_words = classes()
            .should(ArchCondition.from(RECORD_OR_ENUM.or(HOLDER).or(PACKAGE_INFO)))
            .because("what is said is data; rules live in the core and are sent as offered actions");

    @ArchTest
    static final ArchRule features_have_no_cycles =
            slices().matching("org.yizhan.contract.(*)..").should().beFreeOfCycles();
}
