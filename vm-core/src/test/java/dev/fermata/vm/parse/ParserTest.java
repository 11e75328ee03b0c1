package dev.fermata.vm.parse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.fermata.vm.ast.AstPrinter;
import dev.fermata.vm.ast.BytesLiteral;
import dev.fermata.vm.ast.ComplexLiteral;
import dev.fermata.vm.ast.Expr;
import dev.fermata.vm.ast.Singleton;
import dev.fermata.vm.ast.Stmt;
import dev.fermata.vm.ast.WideString;
import dev.fermata.vm.source.SourceFile;

import org.junit.jupiter.api.Test;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

class ParserTest {

    @Test
    void treesHavePythonsNamesAndPositions() {
        String tree =
                AstPrinter.print(Parser.parseModule(SourceFile.of("x", "é = (a + b).c[0:1]\n")));
        assertEquals(
                """
                root Module
                 body[0] Assign @1:0-1:19
                  targets[0] Name @1:0-1:2 id="\\u00e9" ctx=Store
                  value Subscript @1:5-1:19 ctx=Load
                   value Attribute @1:5-1:14 attr="c" ctx=Load
                    value BinOp @1:6-1:11 op=Add
                     left Name @1:6-1:7 id="a" ctx=Load
                     right Name @1:10-1:11 id="b" ctx=Load
                   slice Slice @1:15-1:18
                    lower Constant @1:15-1:16 value=int:0
                    upper Constant @1:17-1:18 value=int:1
                """,
                tree);
    }

    @Test
    void constantsAreJavaValues() {
        assertEquals(1L, constant("1"));
        assertEquals(Long.MAX_VALUE, constant("9223372036854775807"));
        assertEquals(new BigInteger("9223372036854775808"), constant("9223372036854775808"));
        assertEquals(
                new BigInteger("ffffffffffffffffff", 16), constant("0xFFFF_FFFF_FFFF_FFFF_FF"));
        assertEquals(511L, constant("0o777"));
        assertEquals(5L, constant("0b1_01"));
        assertEquals(1.5, constant("1.5"));
        assertEquals(Double.POSITIVE_INFINITY, constant("1e999"));
        assertEquals(new ComplexLiteral(0.0, 2.0), constant("2j"));
        assertEquals(true, constant("True"));
        assertEquals(Singleton.NONE, constant("None"));
        assertEquals(Singleton.ELLIPSIS, constant("..."));
        assertEquals("a\nb\u00e9", constant("'a\\nb' 'é'"));
        assertEquals(new BytesLiteral(new byte[] {'a', 0, -1}), constant("b'a\\0\\xff'"));
    }

    @Test
    void textBeyondTheBasicPlaneIsCodePoints() {
        assertEquals(new WideString(new int[] {'a', 0x1F600}), constant("'a😀'"));
        assertEquals(new WideString(new int[] {0x1F600}), constant("'\\U0001F600'"));
        assertEquals(new WideString(new int[] {0xD83D, 0xDE00}), constant("'\\ud83d' '\\ude00'"));
        assertEquals("\ud83d", constant("'\\ud83d'"));
    }

    @Test
    void charactersHaveNamesAndAliases() {
        assertEquals(
                "\n\ta\u4e00\uac01",
                constant(
                        "'\\N{LINE FEED}\\N{tab}\\N{Latin Small Letter A}"
                                + "\\N{CJK UNIFIED IDEOGRAPH-4E00}\\N{HANGUL SYLLABLE GAG}'"));
        assertEquals(-1, CharacterNames.codePoint("BASIC LATIN 41"));
        assertEquals(-1, CharacterNames.codePoint("PRIVATE USE AREA E000"));
        assertEquals(-1, CharacterNames.codePoint("LINE FEED (LF)"));
        assertEquals(-1, CharacterNames.codePoint("HANGUL SYLLABLE GX"));
    }

    private static Object constant(String source) {
        return assertInstanceOf(Expr.Constant.class, expression(source)).value();
    }

    private static Expr expression(String source) {
        return Parser.parseExpression(SourceFile.of("<test>", source)).body();
    }

    @Test
    void softKeywordsAreNamesElsewhere() {
        var body =
                Parser.parseModule(
                                SourceFile.of("<test>", "match = case = type = _\nmatch(type)\n"))
                        .body();
        assertInstanceOf(Stmt.Assign.class, body.get(0));
        assertInstanceOf(Stmt.ExprStmt.class, body.get(1));
    }

    @Test
    void interactiveInputIsOneStatement() {
        assertEquals(2, Parser.parseInteractive(SourceFile.of("<stdin>", "a; b")).body().size());
        assertEquals(
                1, Parser.parseInteractive(SourceFile.of("<stdin>", "if a:\n  b\n")).body().size());
        var failure =
                assertThrows(
                        SyntaxFailure.class,
                        () -> Parser.parseInteractive(SourceFile.of("<stdin>", "a\nb\n")));
        assertEquals(
                "multiple statements found while compiling a single statement",
                failure.getMessage());
    }

    @Test
    void validSourcesReportTheirWarnings() {
        List<SyntaxWarning> warnings = new ArrayList<>();
        Parser.parseModule(
                SourceFile.of("<test>", "x = '\\d'\ny = 1if x else 2\nz = b'\\400'\n"),
                warnings::add);
        assertEquals(
                List.of(
                        new SyntaxWarning("SyntaxWarning", "invalid decimal literal", 2, 5),
                        new SyntaxWarning("SyntaxWarning", "invalid escape sequence '\\d'", 1, 4),
                        new SyntaxWarning(
                                "SyntaxWarning", "invalid octal escape sequence '\\400'", 3, 4)),
                warnings);
    }

    @Test
    void incompleteInputNeedsMoreLines() {
        for (String source :
                List.of(
                        "(",
                        "if a:",
                        "if a:\n  b",
                        "def f():\n",
                        "x = '''",
                        "a \\",
                        "@x",
                        "try:\n  a\n")) {
            assertTrue(Parser.isIncomplete(SourceFile.of("<stdin>", source)), source);
        }
        for (String source :
                List.of("", "# c", "a", "1 +", "if a:\n  b\n", "a b", ")", "'abc", "x = $")) {
            assertFalse(Parser.isIncomplete(SourceFile.of("<stdin>", source)), source);
        }
    }

    @Test
    void declaredEncodingsAreDecoded() {
        byte[] source = "# coding: latin-1\nx = 'é'\r\n".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(
                "# coding: latin-1\nx = 'é'\n",
                new String(SourceDecoder.decode("x.py", source).utf8(), StandardCharsets.UTF_8));
        assertUndecodable(
                "unknown encoding: foobar",
                "# coding: foobar\n".getBytes(StandardCharsets.US_ASCII));
        assertUndecodable(
                "(unicode error) 'utf-8' codec can't decode byte 0xe9 in position 0: unexpected end"
                        + " of data",
                "x = 'é'\n".getBytes(StandardCharsets.ISO_8859_1));
        assertUndecodable(
                "'ascii' codec can't decode byte 0xe9 in position 18: ordinal not in range(128)",
                "# coding: ascii\n# é\n".getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void assertUndecodable(String message, byte[] source) {
        var failure = assertThrows(SyntaxFailure.class, () -> SourceDecoder.decode("x.py", source));
        assertEquals(message, failure.getMessage());
    }

    @Test
    void nullCharactersAreRefused() {
        var failure = assertThrows(SyntaxFailure.class, () -> expression("a\0b"));
        assertEquals("source code string cannot contain null bytes", failure.getMessage());
    }
}
