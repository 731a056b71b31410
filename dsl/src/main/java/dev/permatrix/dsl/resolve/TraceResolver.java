package dev.permatrix.dsl.resolve;

import dev.permatrix.dsl.model.Citation;
import dev.permatrix.dsl.model.Remark;
import dev.permatrix.dsl.model.Trace;
import dev.permatrix.dsl.syntax.NameSyntax;
import dev.permatrix.dsl.syntax.TraceSyntax;
import java.util.List;

/** Citations become citations of statements that exist. Where the matrix names no facts file, any id may be cited. */
final class TraceResolver {

    private final Scope scope;

    TraceResolver(Scope scope) {
        this.scope = scope;
    }

    Trace resolve(TraceSyntax syntax) {
        return new Trace(
                citations(syntax.cites()),
                citations(syntax.assumes()),
                syntax.because(),
                syntax.remarks().stream().map(this::remark).toList());
    }

    /** The ids in a cell of the column {@code Cites}. */
    List<Citation> citations(List<NameSyntax> ids) {
        return ids.stream().map(this::citation).toList();
    }

    private Citation citation(NameSyntax id) {
        if (!scope.statements.isEmpty() && !scope.statements.containsKey(id.text())) {
            scope.report(ResolveProblems.unknownStatement(id, scope.statements.keySet()));
        }
        return new Citation(id.text(), id.span());
    }

    private Remark remark(TraceSyntax.RemarkSyntax remark) {
        return new Remark(
                remark.advice() ? Remark.Kind.ADVICE : Remark.Kind.NOTE,
                remark.text().text(),
                citations(remark.cites()),
                remark.text().span());
    }
}
