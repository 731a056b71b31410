package dev.permatrix.compiler.java;

import static javax.lang.model.element.Modifier.ABSTRACT;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.SEALED;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.permatrix.dsl.model.Permission;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The sealed {@code Permission}, and an enum for each group that takes other facts. */
final class PermissionEmitter implements TypeEmitter {

    @Override
    public List<TypeSpec> emit(JavaTypes types) {
        if (types.groups().isEmpty()) {
            return List.of();
        }
        List<TypeSpec> emitted = new ArrayList<>();
        emitted.add(sealed(types));
        types.groups().forEach(group -> emitted.add(permissions(types, group)));
        return emitted;
    }

    private static TypeSpec sealed(JavaTypes types) {
        return TypeSpec.interfaceBuilder("Permission")
                .addModifiers(PUBLIC, SEALED)
                .addJavadoc("What can be asked about; each kind takes the facts that it needs.")
                .addPermittedSubclasses(
                        types.groups().stream().map(PermissionGroup::permission).toList())
                .addMethod(Members.method(Members.STRING, "id", PUBLIC, ABSTRACT)
                        .addJavadoc("The stable name, for storing and logging; never used to decide.")
                        .build())
                .addMethod(Members.method(Members.STRING, "label", PUBLIC, ABSTRACT)
                        .addJavadoc("The words of the matrix.")
                        .build())
                .build();
    }

    private static TypeSpec permissions(JavaTypes types, PermissionGroup group) {
        TypeSpec.Builder permissions = TypeSpec.enumBuilder(group.permission())
                .addModifiers(PUBLIC)
                .addJavadoc("$L", javadoc(group))
                .addSuperinterface(types.type("Permission"));
        group.permissions()
                .forEach(it -> permissions.addEnumConstant(types.names().of(it).constant(), constant(types, it)));
        permissions.addField(Members.field(Members.STRING, "id")).addField(Members.field(Members.STRING, "label"));
        if (group.grantable()) {
            permissions.addField(Members.sharedField(TypeName.INT, "grantBit"));
        }
        if (group.withdrawable()) {
            permissions.addField(Members.sharedField(TypeName.INT, "withdrawalBit"));
        }
        constructors(types, group).forEach(permissions::addMethod);
        return permissions
                .addMethod(overriding("id"))
                .addMethod(overriding("label"))
                .build();
    }

    private static String javadoc(PermissionGroup group) {
        return group.entity()
                .map(entity -> "The permissions on one " + JavaText.javadoc(entity.label()) + ".")
                .orElse("The permissions that need no record.");
    }

    private static TypeSpec constant(JavaTypes types, Permission permission) {
        return stored(types, permission)
                .map(more -> Constants.constant(permission.id(), permission.label(), more))
                .orElseGet(() -> Constants.constant(permission.id(), permission.label()));
    }

    /** What can be granted and withdrawn of the permission, as arguments. */
    private static Optional<CodeBlock> stored(JavaTypes types, Permission permission) {
        List<CodeBlock> arguments = new ArrayList<>();
        types.grantOf(permission).ifPresent(row -> arguments.add(types.constant(row)));
        types.withdrawalOf(permission)
                .ifPresent(row -> arguments.add(
                        CodeBlock.of("$T.$L", types.withdrawal(), types.names().ofWithdrawal(row))));
        return arguments.isEmpty() ? Optional.empty() : Optional.of(CodeBlock.join(arguments, ",$W"));
    }

    /** One for each way in which the constants differ. */
    private static List<MethodSpec> constructors(JavaTypes types, PermissionGroup group) {
        return group.permissions().stream()
                .map(it -> new Stored(
                        types.grantOf(it).isPresent(), types.withdrawalOf(it).isPresent()))
                .distinct()
                .sorted(Comparator.comparing(Stored::granted).thenComparing(Stored::withdrawn))
                .map(it -> constructor(types, group, it))
                .toList();
    }

    /** What a constant says. */
    private record Stored(boolean granted, boolean withdrawn) {}

    private static MethodSpec constructor(JavaTypes types, PermissionGroup group, Stored stored) {
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addParameter(Members.STRING, "id")
                .addParameter(Members.STRING, "label");
        if (stored.granted()) {
            constructor.addParameter(types.grant(), "grant");
        }
        if (stored.withdrawn()) {
            constructor.addParameter(types.withdrawal(), "withdrawal");
        }
        constructor.addStatement("this.id = id").addStatement("this.label = label");
        if (group.grantable()) {
            constructor.addStatement(
                    "this.grantBit = $L",
                    stored.granted() ? CodeBlock.of("grant.ordinal()") : CodeBlock.of("$T.NONE", types.grant()));
        }
        if (group.withdrawable()) {
            constructor.addStatement(
                    "this.withdrawalBit = $L",
                    stored.withdrawn()
                            ? CodeBlock.of("withdrawal.ordinal()")
                            : CodeBlock.of("$T.NONE", types.withdrawal()));
        }
        return constructor.build();
    }

    private static MethodSpec overriding(String name) {
        return Members.method(Members.STRING, name, PUBLIC)
                .addAnnotation(Override.class)
                .addStatement("return $N", name)
                .build();
    }
}
