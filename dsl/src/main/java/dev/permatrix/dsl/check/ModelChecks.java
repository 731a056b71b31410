package dev.permatrix.dsl.check;

import dev.permatrix.dsl.diagnostic.Checked;
import dev.permatrix.dsl.diagnostic.Diagnostic;
import dev.permatrix.dsl.diagnostic.Diagnostics;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.source.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Pass 4: every check, in order. In an accepted model each role inside the account has cells for each permission, that
 * together always speak and never twice; and so it is in each of its variants.
 */
public final class ModelChecks {

    private static final List<ModelCheck> CHECKS = List.of(
            new NothingToDecide(),
            new MissingCells(),
            new ContradictingCells(),
            new KeyColumns(),
            new Cycles(),
            new DerivedRoles(),
            new Needs(),
            new TooManyNeeds(),
            new TooManySituations(),
            new ChangeRules(),
            new IdleRights(),
            new Marks(),
            new PartlyNarrowedRows(),
            new IdleExceptions());

    /** What is said of the matrix and its variants as a whole. */
    private static final List<ModelCheck> OF_ALL = List.of(new Citations(), new Unused(), new CaseOnly());

    private ModelChecks() {}

    public static Checked<PermissionModel> check(PermissionModel model) {
        Diagnostics diagnostics = new Diagnostics();
        CHECKS.forEach(check -> check.check(model, diagnostics));
        OF_ALL.forEach(check -> check.check(model, diagnostics));
        Set<Place> told = new HashSet<>();
        diagnostics.inOrder().forEach(it -> told.add(Place.of(it)));
        model.variants().forEach(variant -> checkVariant(variant.model(), told, diagnostics));
        return diagnostics.check(model);
    }

    /** Of a variant only what is wrong is told, and only where it is not wrong with the matrix too. */
    private static void checkVariant(PermissionModel variant, Set<Place> told, Diagnostics diagnostics) {
        Diagnostics own = new Diagnostics();
        CHECKS.forEach(check -> check.check(variant, own));
        own.inOrder().stream()
                .filter(it -> it.isError() && told.add(Place.of(it)))
                .forEach(diagnostics::report);
    }

    private record Place(String code, Span span) {
        static Place of(Diagnostic diagnostic) {
            return new Place(diagnostic.code().id(), diagnostic.span());
        }
    }
}
