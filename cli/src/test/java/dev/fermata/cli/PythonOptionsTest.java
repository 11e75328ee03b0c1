package dev.fermata.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;

class PythonOptionsTest {

    private static PythonOptions options(Map<String, String> environment, String... arguments) {
        return PythonOptions.of(List.of(arguments), environment);
    }

    @Test
    void whatFollowsTheProgramIsTheProgramsOwn() {
        assertEquals(List.of("a.py", "-E", "-O"), options(Map.of(), "a.py", "-E", "-O").rest());
        assertEquals(List.of("-c", "pass", "-E"), options(Map.of(), "-c", "pass", "-E").rest());
        assertEquals(List.of("-", "-E"), options(Map.of(), "-u", "-", "-E").rest());
    }

    @Test
    void optionsMayBeWrittenTogether() {
        PythonOptions together = options(Map.of(), "-Isuc", "pass");
        assertEquals(List.of("-c", "pass"), together.rest());
        assertTrue(together.unbuffered());
        assertEquals(1, together.invocation().flag("isolated"));
        assertEquals(1, together.invocation().flag("safe_path"));
        assertEquals(List.of("-m", "module"), options(Map.of(), "-Emmodule").rest());
    }

    @Test
    void argumentsOfOptionsMayStandAlone() {
        PythonOptions apart =
                options(Map.of(), "-W", "error", "-Wignore", "-X", "utf8", "-Xa=b", "-OO", "x.py");
        assertEquals(List.of("error", "ignore"), apart.invocation().warnings());
        assertEquals(Map.of("utf8", "", "a", "b"), apart.invocation().options());
        assertEquals(2, apart.invocation().flag("optimize"));
        assertEquals(1, apart.invocation().flag("utf8_mode"));
        assertEquals(List.of("x.py"), apart.rest());
    }

    @Test
    void optionsOfFermataEndThoseOfPython() {
        assertEquals(
                List.of("--pauses", "-u", "x.py"),
                options(Map.of(), "-E", "--pauses", "-u", "x.py").rest());
        assertEquals(List.of("-V"), options(Map.of(), "-V").rest());
    }

    @Test
    void environmentVariablesCountUnlessTheyAreToBeIgnored() {
        Map<String, String> environment =
                Map.of(
                        "PYTHONWARNINGS", "error,ignore",
                        "PYTHONUNBUFFERED", "1",
                        "PYTHONOPTIMIZE", "2",
                        "PYTHONHASHSEED", "0");
        PythonOptions followed = options(environment, "-O", "-Wonce", "-b");
        assertEquals(
                List.of("error", "ignore", "once", "default::BytesWarning"),
                followed.invocation().warnings());
        assertTrue(followed.unbuffered());
        assertEquals(2, followed.invocation().flag("optimize"));
        assertEquals(0L, followed.hashSeed());
        PythonOptions ignored = options(environment, "-E");
        assertEquals(List.of(), ignored.invocation().warnings());
        assertFalse(ignored.unbuffered());
        assertNull(ignored.hashSeed());
    }
}
