package dev.permatrix.compiler.java;

import com.palantir.javapoet.TypeVariableName;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The type variable of a group's guard and permits: its initial, unless a permit nested beside it has that name. */
final class TypeVariables {

    private TypeVariables() {}

    static TypeVariableName ofRecord(JavaTypes types, PermissionGroup group) {
        Set<String> taken = group.permissions().stream()
                .map(permission -> types.names().of(permission).type())
                .collect(Collectors.toSet());
        Stream<String> candidates = Stream.concat(
                Stream.concat(Stream.of(group.prefix().substring(0, 1)), List.of("R", "T").stream()),
                IntStream.iterate(1, i -> i + 1).mapToObj(i -> "T" + i));
        return TypeVariableName.get(
                candidates.filter(name -> !taken.contains(name)).findFirst().orElseThrow());
    }
}
