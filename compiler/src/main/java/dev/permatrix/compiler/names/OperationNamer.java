package dev.permatrix.compiler.names;

import dev.permatrix.compiler.names.NamePlan.OperationNames;
import dev.permatrix.dsl.diagnostic.Diagnostics;
import dev.permatrix.dsl.model.DeclaredOperation;
import dev.permatrix.dsl.model.PermissionModel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Names the operations that a matrix declares: a method of {@code UserChanges} and a permit each. */
final class OperationNamer {

    /** Methods that {@code UserChanges} may have already, and permits beside theirs. */
    private static final Set<String> TAKEN = Set.of(
            "remove",
            "lock",
            "unlock",
            "assign",
            "unassign",
            "change",
            "changes",
            "grant",
            "revoke",
            "withdraw",
            "giveBack",
            "giveGrant",
            "revokeGrant",
            "createRole",
            "editRole",
            "deleteRole",
            "require",
            "userChangePermit");

    private OperationNamer() {}

    static Map<String, OperationNames> names(PermissionModel model, Diagnostics diagnostics) {
        Map<String, OperationNames> names = new LinkedHashMap<>();
        NameTable methods = new NameTable(diagnostics);
        NameTable types = new NameTable(diagnostics);
        for (DeclaredOperation operation : model.operations()) {
            String id = operation.type().id();
            Named named = Named.declared(id, operation.span(), "operation");
            String camel = JavaNames.lowerCamel(id);
            String end = TAKEN.contains(camel) || camel.startsWith("transfer") ? "_" : "";
            OperationNames of = new OperationNames(JavaNames.method(camel) + end, JavaNames.upperCamel(id) + end);
            if (!JavaNames.isName(of.method())) {
                diagnostics.report(NameProblems.noJavaName(named));
            } else if (methods.take(named, of.method())) {
                types.takeType(named, of.type());
            }
            names.put(id, of);
        }
        return names;
    }
}
