package dev.permatrix.compiler.names;

import dev.permatrix.dsl.diagnostic.Diagnostics;
import dev.permatrix.dsl.model.DeclaredOperation;
import dev.permatrix.dsl.model.PermissionModel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Names the operations that a matrix declares: a method of {@code UserChanges} and a permit each. */
final class OperationNamer {

    /** Methods that {@code UserChanges} may have already. */
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
            "require");

    private OperationNamer() {}

    static Map<String, String> names(PermissionModel model, Diagnostics diagnostics) {
        Map<String, String> names = new LinkedHashMap<>();
        NameTable methods = new NameTable(diagnostics);
        NameTable types = new NameTable(diagnostics);
        for (DeclaredOperation operation : model.operations()) {
            String id = operation.type().id();
            Named named = Named.declared(id, operation.span(), "operation");
            String camel = JavaNames.method(JavaNames.lowerCamel(id));
            String name = TAKEN.contains(camel) || camel.startsWith("transfer") ? camel + "_" : camel;
            if (!JavaNames.isName(name)) {
                diagnostics.report(NameProblems.noJavaName(named));
            } else if (methods.take(named, name)) {
                types.takeType(named, JavaNames.upperCamel(id));
            }
            names.put(id, name);
        }
        return names;
    }
}
