package dev.permatrix.compiler.names;

import dev.permatrix.compiler.names.NamePlan.EntityNames;
import dev.permatrix.compiler.names.NamePlan.PermissionNames;
import dev.permatrix.dsl.diagnostic.Checked;
import dev.permatrix.dsl.diagnostic.Diagnostics;
import dev.permatrix.dsl.model.Entity;
import dev.permatrix.dsl.model.Permission;
import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.Role;
import dev.permatrix.dsl.model.Row;
import dev.permatrix.dsl.model.Variant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Plans the Java names of a matrix. Names come from identifiers, never from labels; two identifiers with one name are
 * an
 * error that shows both, and never get a number appended.
 */
public final class NamePlanner {

    /** Names that the generated methods use for their own parameters and variables. */
    static final Set<String> VARIABLES = Set.of(
            "account",
            "actor",
            "answer",
            "answers",
            "by",
            "decision",
            "decisions",
            "effective",
            "facts",
            "first",
            "grant",
            "granted",
            "guard",
            "held",
            "holders",
            "id",
            "index",
            "known",
            "permission",
            "role",
            "roles",
            "row",
            "self",
            "situation",
            "subject",
            "target",
            "to",
            "user",
            "withdrawal",
            "withdrawn");

    /** In letters and digits; four bytes for each still make the name of a folder. */
    private static final int LONGEST_SEGMENT = 60;

    private static final int SHORTEST_SEGMENT = 5;

    private final PermissionModel model;
    private final String basePackage;
    private final Optional<String> variant;
    private final Diagnostics diagnostics = new Diagnostics();
    private final Map<String, String> roles = new LinkedHashMap<>();
    private final Map<String, String> grants = new LinkedHashMap<>();
    private final Map<String, PermissionNames> permissions = new LinkedHashMap<>();
    private final Map<String, EntityNames> entities = new LinkedHashMap<>();
    private final Map<String, String> withdrawals = new LinkedHashMap<>();

    private NamePlanner(PermissionModel model, String basePackage, Optional<String> variant) {
        this.model = model;
        this.basePackage = basePackage;
        this.variant = variant;
    }

    /** @param basePackage the package above that of the matrix; may be empty */
    public static Checked<NamePlan> plan(PermissionModel model, String basePackage) {
        return new NamePlanner(model, basePackage, Optional.empty()).plan();
    }

    /**
     * The names of a variant beside those of its matrix: the same in a package below, such as {@code
     * onehash.variants.asthesoftwareships}.
     */
    public static Checked<NamePlan> planBeside(Variant variant, String basePackage) {
        return new NamePlanner(variant.model(), basePackage, Optional.of(variant.label())).plan();
    }

    private Checked<NamePlan> plan() {
        nameRoles();
        nameRows(model.grantableRows(), grants);
        nameRows(model.withdrawableRows(), withdrawals);
        model.entities().forEach(this::nameEntity);
        Function<Permission, Optional<Entity>> group =
                permission -> permission.isAskedOfRecord() ? permission.entity() : Optional.empty();
        model.permissions().stream()
                .map(group)
                .distinct()
                .forEach(entity -> namePermissions(model.permissions().stream()
                        .filter(permission -> group.apply(permission).equals(entity))
                        .toList()));
        String packageName = packageName();
        AttributeNamer attributes = new AttributeNamer(model, entities, diagnostics);
        NamePlan plan = new NamePlan(
                packageName,
                model.matrix().id(),
                roles,
                grants,
                permissions,
                entities,
                withdrawals,
                attributes.steps(),
                attributes.values(),
                OperationNamer.names(model, diagnostics));
        TypeNames.check(model, plan, diagnostics);
        Ceilings.check(model, diagnostics);
        return diagnostics.check(plan);
    }

    private void nameRoles() {
        NameTable constants = new NameTable(diagnostics);
        NameTable types = new NameTable(diagnostics);
        for (Role role : model.roles()) {
            Named named = Named.declared(role.id(), role.span(), "role");
            String constant = JavaNames.upperSnake(role.id());
            if (isName(named, constant) && constants.take(named, constant)) {
                types.takeType(named, JavaNames.upperCamel(constant));
            }
            roles.put(role.id(), constant);
        }
    }

    /** By the short name of its row; where rows of two entities share it, by the qualified one. */
    private void nameRows(List<Row> rows, Map<String, String> names) {
        NameTable constants = new NameTable(diagnostics);
        for (Row row : rows) {
            boolean shared =
                    rows.stream().filter(it -> it.name().equals(row.name())).count() > 1;
            Named named = Named.inBraces(row.id(), row.span());
            String constant = JavaNames.upperSnake(shared ? row.id() : row.name());
            if (isName(named, constant)) {
                constants.take(named, constant);
            }
            names.put(row.id(), constant);
        }
    }

    private void nameEntity(Entity entity) {
        Named named = Named.declared(entity.id(), entity.span(), "entity");
        isName(named, entity.id());
        entities.put(entity.id(), new EntityNames(entity.id(), variable(entity.id())));
    }

    private static String variable(String entity) {
        String name = JavaNames.method(JavaNames.lowerCamel(entity));
        return VARIABLES.contains(name) ? name + "_" : name;
    }

    /** Those of one enum. */
    private void namePermissions(List<Permission> group) {
        NameTable constants = new NameTable(diagnostics);
        NameTable types = new NameTable(diagnostics);
        for (Permission permission : group) {
            Named named = Named.inBraces(permission.id(), permission.span());
            PermissionNames names = new PermissionNames(
                    JavaNames.upperSnake(permission.name()),
                    JavaNames.upperCamel(permission.name()),
                    JavaNames.method(JavaNames.lowerCamel(permission.name())));
            if (isName(named, names.constant()) && constants.take(named, names.constant())) {
                types.takeType(named, names.type());
            }
            permissions.put(permission.id(), names);
        }
    }

    private boolean isName(Named named, String name) {
        boolean valid = JavaNames.isName(name);
        if (!valid) {
            diagnostics.report(NameProblems.noJavaName(named));
        }
        return valid;
    }

    private String packageName() {
        if (!basePackage.isEmpty()
                && !List.of(basePackage.split("\\.", -1)).stream().allMatch(NamePlanner::isSegment)) {
            diagnostics.report(NameProblems.badPackage(model.matrix().span(), basePackage));
        }
        String own = letters(model.matrix().id());
        String last = JavaNames.isReserved(own) ? own + "_" : own;
        String whole = basePackage.isEmpty() ? last : basePackage + "." + last;
        return variant.map(label -> whole + ".variants." + segment(label)).orElse(whole);
    }

    /**
     * The package of a variant. A label is prose of any length: of a long one the start is enough, and what is short may
     * be a word of Java or the name of a device, which no folder can have.
     */
    private static String segment(String label) {
        String letters = letters(label);
        int length = letters.codePointCount(0, letters.length());
        String start = letters.substring(0, letters.offsetByCodePoints(0, Math.min(length, LONGEST_SEGMENT)));
        boolean plain = length >= SHORTEST_SEGMENT && Character.isJavaIdentifierStart(letters.codePointAt(0));
        return plain && !JavaNames.isReserved(start) ? start : "variant" + start;
    }

    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]", "");
    }

    private static boolean isSegment(String segment) {
        return !segment.isEmpty()
                && Character.isJavaIdentifierStart(segment.codePointAt(0))
                && segment.codePoints().allMatch(Character::isJavaIdentifierPart)
                && !JavaNames.isReserved(segment);
    }
}
