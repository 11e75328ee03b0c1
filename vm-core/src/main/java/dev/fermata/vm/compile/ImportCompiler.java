package dev.fermata.vm.compile;

import dev.fermata.vm.ast.Alias;
import dev.fermata.vm.ast.Singleton;
import dev.fermata.vm.ast.Stmt;
import dev.fermata.vm.code.Opcode;
import dev.fermata.vm.code.TupleConstant;

import java.util.List;

/// Writes imports.
final class ImportCompiler {
    private final CodeCompiler compiler;

    ImportCompiler(CodeCompiler compiler) {
        this.compiler = compiler;
    }

    void compile(Stmt.Import s) {
        Unit u = compiler.unit();
        for (Alias alias : s.names()) {
            int mark = u.mark();
            int module = u.temp();
            u.asm.emit(
                    s,
                    Opcode.IMPORT_NAME,
                    module,
                    u.name(alias.name()),
                    u.constant(Singleton.NONE),
                    0);
            String[] parts = alias.name().split("\\.", -1);
            if (alias.asname() == null) {
                compiler.names.store(parts[0], s, module);
            } else {
                for (int i = 1; i < parts.length; i++) {
                    u.asm.emit(s, Opcode.IMPORT_FROM, module, module, u.name(parts[i]));
                }
                compiler.names.store(alias.asname(), s, module);
            }
            u.release(mark);
        }
    }

    void compile(Stmt.ImportFrom s) {
        if ("__future__".equals(s.module()) && s.lineno() > compiler.future.lastLine()) {
            throw Future.late(compiler.filename, s);
        }
        Unit u = compiler.unit();
        int mark = u.mark();
        int module = u.temp();
        List<Object> names = s.names().stream().<Object>map(Alias::name).toList();
        String from = s.module() == null ? "" : s.module();
        u.asm.emit(
                s,
                Opcode.IMPORT_NAME,
                module,
                u.name(from),
                u.constant(new TupleConstant(names)),
                s.level());
        for (Alias alias : s.names()) {
            if (alias.name().equals("*")) {
                u.asm.emit(s, Opcode.IMPORT_STAR, module);
            } else {
                int inner = u.mark();
                int value = u.temp();
                u.asm.emit(s, Opcode.IMPORT_FROM, value, module, u.name(alias.name()));
                compiler.names.store(
                        alias.asname() == null ? alias.name() : alias.asname(), s, value);
                u.release(inner);
            }
        }
        u.release(mark);
    }
}
