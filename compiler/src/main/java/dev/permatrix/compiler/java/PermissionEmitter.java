package dev.permatrix.compiler.java;

import static javax.lang.model.element.Modifier.ABSTRACT;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.SEALED;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.permatrix.dsl.model.Permission;
import java.util.ArrayList;
import java.util.List;

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
        return types.grantOf(permission)
                .map(row -> Constants.constant(permission.id(), permission.label(), types.constant(row)))
                .orElseGet(() -> Constants.constant(permission.id(), permission.label()));
    }

    private static List<MethodSpec> constructors(JavaTypes types, PermissionGroup group) {
        List<MethodSpec> constructors = new ArrayList<>();
        if (group.permissions().stream().anyMatch(it -> types.grantOf(it).isEmpty())) {
            MethodSpec.Builder plain = storing();
            constructors.add(
                    group.grantable()
                            ? plain.addStatement("this.grantBit = $T.NONE", types.grant())
                                    .build()
                            : plain.build());
        }
        if (group.grantable()) {
            constructors.add(storing()
                    .addParameter(types.grant(), "grant")
                    .addStatement("this.grantBit = grant.ordinal()")
                    .build());
        }
        return constructors;
    }

    private static MethodSpec.Builder storing() {
        return MethodSpec.constructorBuilder()
                .addParameter(Members.STRING, "id")
                .addParameter(Members.STRING, "label")
                .addStatement("this.id = id")
                .addStatement("this.label = label");
    }

    private static MethodSpec overriding(String name) {
        return Members.method(Members.STRING, name, PUBLIC)
                .addAnnotation(Override.class)
                .addStatement("return $N", name)
                .build();
    }
}
