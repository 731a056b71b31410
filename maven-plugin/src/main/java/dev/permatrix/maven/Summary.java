package dev.permatrix.maven;

import dev.permatrix.dsl.VerifiedMatrix;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.verify.Verification.Proof;
import dev.permatrix.dsl.verify.Verification.Result;

/** One line about a matrix: how big it is, and what became of its promises. */
final class Summary {

    private Summary() {}

    static String of(VerifiedMatrix matrix) {
        PermissionModel model = matrix.model();
        long open = matrix.verification().proofs().stream()
                .map(Proof::result)
                .filter(Result.OPEN::equals)
                .count();
        return "%s (%s): %s, %s, %s%s"
                .formatted(
                        model.matrix().id(),
                        model.source().name(),
                        count(model.roles().size(), "role"),
                        count(model.permissions().size(), "permission"),
                        count(matrix.verification().proofs().size(), "promise"),
                        open == 0 ? "" : ", " + open + " of them open");
    }

    static String count(long number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
