package dev.fermata.vm.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.PoolEntry;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Some things of the JDK and of libraries are used in one place only, or nowhere.
class OutsideWorldTest {

    /// A script sees the process it runs in only as far as its host lets it.
    private static final Pattern PROCESS =
            Pattern.compile(
                    "java/lang/System\\.(exit|out|err|in|getenv|currentTimeMillis|nanoTime)"
                            + "|java/lang/Runtime\\.(exit|halt|addShutdownHook)"
                            + "|java/time/(Instant|LocalDateTime|ZonedDateTime|Clock)\\.now"
                            + "|java/lang/Throwable\\.printStackTrace");

    private static final Pattern ANTLR = Pattern.compile("org/antlr/.*");

    private static final Pattern PARKING =
            Pattern.compile(
                    "java/util/concurrent/locks/LockSupport\\..*"
                            + "|java/lang/Thread\\.(ofVirtual|startVirtualThread|sleep)");

    @Test
    void onlyTheParserUsesAntlr() throws IOException {
        assertEquals(Set.of(), users(ANTLR, name -> !name.startsWith("dev.fermata.vm.parse.")));
    }

    @Test
    void onlyTheScriptPackageParksThreads() throws IOException {
        assertEquals(Set.of(), users(PARKING, name -> !name.startsWith("dev.fermata.vm.script.")));
    }

    @Test
    void theProcessIsReachedThroughTheHost() throws IOException {
        assertEquals(Set.of(), users(PROCESS, name -> !name.startsWith("dev.fermata.vm.spi.")));
    }

    /// The classes that use a matching member and pass the filter, with that member.
    private static Set<String> users(Pattern member, Predicate<String> filter) throws IOException {
        var users = new TreeSet<String>();
        for (ClassModel model : CompiledClasses.all()) {
            String name = CompiledClasses.nameOf(model);
            if (filter.test(name)) {
                for (PoolEntry entry : model.constantPool()) {
                    String used = memberName(entry);
                    if (member.matcher(used).matches()) {
                        users.add(name + " uses " + used);
                    }
                }
            }
        }
        return users;
    }

    private static String memberName(PoolEntry entry) {
        return entry instanceof MemberRefEntry reference
                ? reference.owner().asInternalName() + "." + reference.name().stringValue()
                : "";
    }
}
