package io.github.fer4j.consumers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.ivy.Ivy;
import org.apache.ivy.core.module.descriptor.Configuration;
import org.apache.ivy.core.module.descriptor.DefaultDependencyDescriptor;
import org.apache.ivy.core.module.descriptor.DefaultModuleDescriptor;
import org.apache.ivy.core.module.id.ModuleRevisionId;
import org.apache.ivy.core.report.ArtifactDownloadReport;
import org.apache.ivy.core.report.ResolveReport;
import org.apache.ivy.core.resolve.ResolveOptions;
import org.apache.ivy.core.settings.IvySettings;
import org.apache.ivy.plugins.resolver.ChainResolver;
import org.apache.ivy.plugins.resolver.IBiblioResolver;
import org.apache.ivy.util.DefaultMessageLogger;
import org.apache.ivy.util.Message;
import org.junit.jupiter.api.Test;

/** Resolved by Ivy, in the way of Spark's option --packages. */
class IvyConsumerIT {

    @Test
    void everythingReadsVideosAndUsesPyTorchWithTwoPackages() throws Exception {
        String path = resolve("fer4j", "fer4j-natives-" + Build.NATIVES);
        Path program = Build.CONSUMERS.resolve("Everything.java");
        Path java = Path.of(System.getProperty("java.home"));
        Path folder = Consumer.create("everything", "Everything").file("");
        assertThat(Command.java(java, folder, "-cp", path, program.toString()).output())
                .contains("Box[");
    }

    private static String resolve(String... artifacts) throws Exception {
        DefaultModuleDescriptor module = DefaultModuleDescriptor.newDefaultInstance(
                ModuleRevisionId.newInstance("org.example", "packages", "1"));
        module.addConfiguration(new Configuration("default"));
        for (String artifact : artifacts) {
            ModuleRevisionId id = ModuleRevisionId.newInstance("io.github.fer4j", artifact, Build.VERSION);
            DefaultDependencyDescriptor dependency = new DefaultDependencyDescriptor(module, id, true, false, true);
            dependency.addDependencyConfiguration("default", "default(runtime)");
            module.addDependency(dependency);
        }
        ResolveReport report = ivy().resolve(module, new ResolveOptions().setConfs(new String[] {"default"}));
        assertThat(report.getAllProblemMessages()).isEmpty();
        List<String> jars = new ArrayList<>();
        for (ArtifactDownloadReport artifact : report.getAllArtifactsReports()) {
            jars.add(artifact.getLocalFile().toString());
        }
        return String.join(File.pathSeparator, jars);
    }

    private static Ivy ivy() throws IOException {
        Message.setDefaultLogger(new DefaultMessageLogger(Message.MSG_ERR));
        IvySettings settings = new IvySettings();
        settings.setDefaultCache(Build.TARGET.resolve("ivy").toFile());
        ChainResolver chain = new ChainResolver();
        chain.setName("chain");
        chain.add(repository("staged", Build.STAGED.toUri().toString()));
        chain.add(repository("downloaded", Build.DOWNLOADED.toUri().toString()));
        chain.add(repository("central", IBiblioResolver.DEFAULT_M2_ROOT));
        settings.addResolver(chain);
        settings.setDefaultResolver("chain");
        return Ivy.newInstance(settings);
    }

    private static IBiblioResolver repository(String name, String root) {
        IBiblioResolver resolver = new IBiblioResolver();
        resolver.setName(name);
        resolver.setM2compatible(true);
        resolver.setUsepoms(true);
        resolver.setRoot(root);
        resolver.setChangingPattern(".*-SNAPSHOT");
        return resolver;
    }
}
