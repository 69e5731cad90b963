package io.github.fer4j.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Set;

/** The rules between the packages and modules of the whole library, as docs/architecture.md draws them. */
@AnalyzeClasses(packages = ArchitectureTest.ROOT, importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    static final String ROOT = "io.github.fer4j";

    /** The first package below the root, for each module beside fer-core. */
    private static final Set<String> MODULES_BESIDE_CORE =
            Set.of("model", "jackson", "opencv", "ffmpeg", "djl", "testkit", "cli");

    /** A slice for each package: sub-packages are slices of their own. */
    @ArchTest
    static final ArchRule packagesFormNoCycle =
            slices().assignedFrom(each(JavaClass::getPackageName)).should().beFreeOfCycles();

    @ArchTest
    static final ArchRule modulesFormNoCycle =
            slices().assignedFrom(each(ArchitectureTest::moduleOf)).should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theCoreKnowsNoOtherModuleAndNoNativeLibrary = noClasses()
            .that(residesIn("core"))
            .should()
            .dependOnClassesThat(isOfAnotherModuleThan(Set.of("core")))
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("org.opencv..", "nu.pattern..", "org.bytedeco..", "ai.djl..");

    @ArchTest
    static final ArchRule modelsKnowTheCoreAlone = noClasses()
            .that(residesIn("model"))
            .should()
            .dependOnClassesThat(isOfAnotherModuleThan(Set.of("core", "model")))
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("org.opencv..", "nu.pattern..", "org.bytedeco..", "ai.djl..");

    @ArchTest
    static final ArchRule jsonKnowsTheCoreAlone = noClasses()
            .that(residesIn("jackson"))
            .should()
            .dependOnClassesThat(isOfAnotherModuleThan(Set.of("core", "jackson")));

    @ArchTest
    static final ArchRule openCvKnowsNoOtherAdapter = noClasses()
            .that(residesIn("opencv"))
            .should()
            .dependOnClassesThat(isOfAnotherModuleThan(Set.of("core", "model", "opencv")));

    @ArchTest
    static final ArchRule videoKnowsTheCoreAlone = noClasses()
            .that(residesIn("ffmpeg"))
            .should()
            .dependOnClassesThat(isOfAnotherModuleThan(Set.of("core", "ffmpeg")));

    @ArchTest
    static final ArchRule learningKnowsNothingOfVision = noClasses()
            .that(residesIn("djl"))
            .should()
            .dependOnClassesThat(isOfAnotherModuleThan(Set.of("core", "model", "djl")));

    @ArchTest
    static final ArchRule nobodyReachesIntoAnotherModule =
            ArchRuleDefinition.classes().should(reachOnlyInternalsOfTheirOwnModule());

    @ArchTest
    static final ArchRule nothingImportsTheRecognizerButItsUsers = noClasses()
            .that(residesIn("core").and(DescribedPredicate.not(JavaClass.Predicates.resideInAPackage(ROOT))))
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT);

    @ArchTest
    static final ArchRule onlyTheProgramPrints =
            noClasses().that(DescribedPredicate.not(residesIn("cli"))).should(ACCESS_STANDARD_STREAMS);

    @ArchTest
    static final ArchRule logsGoToSlf4j =
            noClasses().should().dependOnClassesThat().resideInAPackage("java.util.logging..");

    private static SliceAssignment each(java.util.function.Function<JavaClass, String> name) {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return isOurs(type) ? SliceIdentifier.of(name.apply(type)) : SliceIdentifier.ignore();
            }

            @Override
            public String getDescription() {
                return "packages or modules of fer4j";
            }
        };
    }

    private static DescribedPredicate<JavaClass> residesIn(String module) {
        return DescribedPredicate.describe(
                "reside in the module " + module,
                type -> isOurs(type) && moduleOf(type).equals(module));
    }

    private static DescribedPredicate<JavaClass> isOfAnotherModuleThan(Set<String> allowed) {
        return DescribedPredicate.describe(
                "are of another module than " + allowed, type -> isOurs(type) && !allowed.contains(moduleOf(type)));
    }

    private static ArchCondition<JavaClass> reachOnlyInternalsOfTheirOwnModule() {
        return new ArchCondition<>("reach only internal packages of their own module") {
            @Override
            public void check(JavaClass origin, ConditionEvents events) {
                for (Dependency dependency : origin.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass();
                    if (isInternal(target) && !moduleOf(origin).equals(moduleOf(target))) {
                        events.add(SimpleConditionEvent.violated(origin, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static boolean isOurs(JavaClass type) {
        return (type.getPackageName() + ".").startsWith(ROOT + ".");
    }

    private static boolean isInternal(JavaClass type) {
        return isOurs(type) && (type.getPackageName() + ".").contains(".internal.");
    }

    private static String moduleOf(JavaClass type) {
        String below = type.getPackageName().substring(ROOT.length());
        String first = below.isEmpty() ? "" : below.substring(1).split("\\.", 2)[0];
        return MODULES_BESIDE_CORE.contains(first) ? first : "core";
    }
}
