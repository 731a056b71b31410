package dev.permatrix.dsl.check;

import dev.permatrix.dsl.diagnostic.Diagnostics;
import dev.permatrix.dsl.model.Citation;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.SourceStatement;
import dev.permatrix.dsl.model.SourceStatement.Strength;
import dev.permatrix.dsl.model.Trace;
import dev.permatrix.dsl.model.Traces;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A statement of the document that nothing cites, and an id that is cited as what it is not. */
final class Citations implements ModelCheck {

    @Override
    public void check(PermissionModel model, Diagnostics diagnostics) {
        Map<String, Strength> strengths = new HashMap<>();
        model.statements().forEach(statement -> strengths.put(statement.id(), statement.strength()));
        Set<String> cited = new HashSet<>();
        for (Trace trace : Traces.of(model)) {
            trace.all().forEach(citation -> cited.add(citation.id()));
            kinds(trace.cites(), true, strengths, diagnostics);
            kinds(trace.assumes(), false, strengths, diagnostics);
        }
        model.statements().stream()
                .filter(statement -> mustBeCited(statement) && !cited.contains(statement.id()))
                .forEach(statement -> diagnostics.report(CheckProblems.uncited(statement)));
    }

    private static void kinds(
            List<Citation> citations, boolean asStatement, Map<String, Strength> strengths, Diagnostics diagnostics) {
        for (Citation citation : citations) {
            boolean known = strengths.containsKey(citation.id());
            boolean assumption = strengths.get(citation.id()) == Strength.ASSUMPTION;
            if (known && assumption == asStatement) {
                diagnostics.report(CheckProblems.wrongKind(citation, assumption));
            }
        }
    }

    private static boolean mustBeCited(SourceStatement statement) {
        return switch (statement.strength()) {
            case STATED, IMPLIED, ADVISORY, ASSUMPTION -> true;
            case RATIONALE -> false;
        };
    }
}
