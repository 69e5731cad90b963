package io.github.fer4j;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The borders between the modules. Each module extends this, for each sees other classes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ArchitectureContract {

    private static final String ROOT = "io.github.fer4j";
    private static final Set<String> BESIDE_CORE = Set.of("opencv", "djl", "examples");
    private static final String[] OPENCV = {"io.github.fer4j.opencv..", "org.opencv..", "nu.pattern..", "org.bytedeco.."
    };
    private static final String[] DJL = {"io.github.fer4j.djl..", "ai.djl.."};
    private static final String[] EXAMPLES = {"io.github.fer4j.examples.."};

    private JavaClasses classes;

    /** The classes to judge: all of fer4j on the class path, without tests. */
    protected JavaClasses classes() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(location -> !location.contains("-tests.jar"))
                .importPackages(ROOT);
    }

    @BeforeAll
    void read() {
        classes = classes();
    }

    @Test
    void theCoreKnowsNoOtherModuleAndNoNativeLibrary() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages(
                        "io.github.fer4j.opencv..", "io.github.fer4j.djl..", "io.github.fer4j.examples..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(concat(OPENCV, DJL, EXAMPLES)));
    }

    @Test
    void visionKnowsNothingOfLearning() {
        check(noClasses()
                .that()
                .resideInAPackage("io.github.fer4j.opencv..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(concat(DJL, EXAMPLES)));
    }

    @Test
    void learningKnowsNothingOfVision() {
        check(noClasses()
                .that()
                .resideInAPackage("io.github.fer4j.djl..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(concat(OPENCV, EXAMPLES)));
    }

    @Test
    void nobodyReachesIntoAnotherModule() {
        check(ArchRuleDefinition.classes().should(reachOnlyInternalsOfTheirOwnModule()));
    }

    @Test
    void onlyTheExamplesPrint() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("io.github.fer4j.examples..")
                .should(ACCESS_STANDARD_STREAMS));
    }

    @Test
    void logsGoToSlf4j() {
        check(noClasses().should().dependOnClassesThat().resideInAPackage("java.util.logging.."));
    }

    private void check(ArchRule rule) {
        // A module may have no class that a rule speaks of.
        rule.allowEmptyShould(true).check(classes);
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

    private static boolean isInternal(JavaClass type) {
        return type.getPackageName().startsWith(ROOT + ".") && (type.getPackageName() + ".").contains(".internal.");
    }

    private static String moduleOf(JavaClass type) {
        String below = type.getPackageName().substring(ROOT.length());
        String first = below.isEmpty() ? "" : below.substring(1).split("\\.", 2)[0];
        return BESIDE_CORE.contains(first) ? first : "core";
    }

    private static String[] concat(String[]... packages) {
        return Arrays.stream(packages).flatMap(Arrays::stream).toArray(String[]::new);
    }
}
