package dev.permatrix.compiler.java;

import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.permatrix.compiler.java.ValueTests.Test;
import dev.permatrix.dsl.model.ShownAs;
import java.util.List;
import java.util.Optional;

/** {@code label(subject, permission)}: what a permission is called where the account is so, from {@code shown as}. */
final class LabelMethod {

    private LabelMethod() {}

    /** Empty where every permission of the group has one label. */
    static Optional<MethodSpec> of(JavaTypes types, PermissionGroup group) {
        List<ShownAs> shown = types.model().shownAs().stream()
                .filter(it -> group.permissions().contains(it.permission()))
                .toList();
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        MethodSpec.Builder label = Members.method(ClassName.get(String.class), "label", PUBLIC, STATIC)
                .addJavadoc("What the permission is called for this subject.")
                .addParameter(types.subject(), "subject")
                .addParameter(group.permission(), "permission");
        shown.forEach(it -> label.addCode(
                        "// $L\n",
                        JavaText.comment(it.permission().label() + ": shown as \"" + it.label() + "\" when "
                                + it.when().words()))
                .beginControlFlow("if ($L)", condition(types, it))
                .addStatement("return $L", JavaText.literal(it.label()))
                .endControlFlow());
        return Optional.of(label.addStatement("return permission.label()").build());
    }

    private static CodeBlock condition(JavaTypes types, ShownAs shown) {
        Test asked = Test.of(CodeBlock.of("permission == $L", types.constant(shown.permission())));
        Test so = new ConditionExpressions(types, new SubjectWording(types, "subject")).of(shown.when());
        return Test.joined(List.of(asked, so), Test.AND).code();
    }
}
