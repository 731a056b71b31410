package dev.permatrix.dsl.format;

import dev.permatrix.dsl.syntax.ChangesSyntax;
import dev.permatrix.dsl.syntax.EachUserSyntax;
import dev.permatrix.dsl.syntax.FactSyntax;
import dev.permatrix.dsl.syntax.InvariantSyntax;
import dev.permatrix.dsl.syntax.NameSyntax;
import dev.permatrix.dsl.syntax.PermissionSyntax;
import dev.permatrix.dsl.syntax.RequireSyntax;
import dev.permatrix.dsl.syntax.RoleSyntax;
import dev.permatrix.dsl.syntax.ScenarioSyntax;
import dev.permatrix.dsl.syntax.Spelling;
import dev.permatrix.dsl.syntax.StatementSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.EntitySyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.HeadSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.LegendSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.LevelSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.ParameterSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.QuestionSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.RelationSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.RestrictSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.RoleSetSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.UseSyntax;
import dev.permatrix.dsl.syntax.StatementSyntax.VerbSyntax;
import dev.permatrix.dsl.syntax.TableSyntax;
import dev.permatrix.dsl.syntax.VariantSyntax;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes a statement as lines of a matrix. */
final class StatementWriter implements StatementSyntax.Cases<WrittenLines> {

    private StatementWriter() {}

    static String write(StatementSyntax statement) {
        return statement.match(new StatementWriter()).text();
    }

    private static String behind(String word, Optional<NameSyntax> name) {
        return name.map(it -> word + Spelling.of(it)).orElse("");
    }

    @Override
    public WrittenLines head(HeadSyntax head) {
        WrittenLines lines =
                new WrittenLines().head("matrix " + Spelling.of(head.id()) + behind(" ", head.label()), head.trace());
        HeadProperties.of(head).forEach(lines::below);
        return lines;
    }

    @Override
    public WrittenLines use(UseSyntax use) {
        return new WrittenLines().head("use " + Spelling.of(use.file()), use.trace());
    }

    @Override
    public WrittenLines role(RoleSyntax role) {
        String names = role.names().stream()
                .map(it -> Phrases.declared(it) + (role.outside().contains(it) ? " outside the account" : ""))
                .collect(Collectors.joining(", "));
        WrittenLines lines = new WrittenLines().head("role " + names, role.trace());
        role.properties().forEach(it -> lines.below(Phrases.property(it), it.trace()));
        return lines;
    }

    @Override
    public WrittenLines roleSet(RoleSetSyntax roleSet) {
        String line = "roles " + Spelling.of(roleSet.id()) + " = " + Phrases.roles(roleSet.roles());
        return new WrittenLines().head(line, roleSet.trace());
    }

    @Override
    public WrittenLines entity(EntitySyntax entity) {
        String names = entity.names().stream().map(Phrases::declared).collect(Collectors.joining(", "));
        return new WrittenLines().head("entity " + names, entity.trace());
    }

    @Override
    public WrittenLines relation(RelationSyntax relation) {
        String line = "relation " + Spelling.of(relation.id()) + " of " + Phrases.names(relation.entities())
                + behind(" ", relation.words());
        String values = relation.values().isEmpty() ? "" : ": " + Phrases.names(relation.values());
        return new WrittenLines().head(line + values, relation.trace());
    }

    @Override
    public WrittenLines fact(FactSyntax fact) {
        String line = "fact " + Spelling.of(fact.id()) + " of " + Phrases.names(fact.of()) + behind(" ", fact.words());
        String values = switch (fact.kind()) {
            case YES_OR_NO -> "";
            case ONE_OF -> ": " + Phrases.names(fact.values());
            case ORDERED -> ": " + steps(fact.values());
            case NUMBER -> ": number";
        };
        return new WrittenLines().head(line + values, fact.trace());
    }

    private static String steps(List<NameSyntax> values) {
        return values.stream().map(Spelling::of).collect(Collectors.joining(" < "));
    }

    @Override
    public WrittenLines parameter(ParameterSyntax parameter) {
        String value = parameter.value().map(it -> " = " + it).orElse("");
        String line = "parameter " + Spelling.of(parameter.id()) + value + behind(" ", parameter.words());
        return new WrittenLines().head(line, parameter.trace());
    }

    @Override
    public WrittenLines level(LevelSyntax level) {
        String line = "level " + Spelling.of(level.id()) + ": " + steps(level.values());
        return new WrittenLines().head(line, level.trace());
    }

    @Override
    public WrittenLines legend(LegendSyntax legend) {
        WrittenLines lines = new WrittenLines().head("legend", legend.trace());
        legend.entries().forEach(entry -> {
            String keys = entry.keys().stream().map(Spelling::of).collect(Collectors.joining(" "));
            lines.below(
                    keys + " means " + String.join("\n    else ", Phrases.branches(entry.meaning())), entry.trace());
        });
        return lines;
    }

    @Override
    public WrittenLines table(TableSyntax table) {
        return TableWriter.write(table);
    }

    @Override
    public WrittenLines permission(PermissionSyntax permission) {
        WrittenLines lines =
                new WrittenLines().head("permission " + Spelling.of(permission.name()), permission.trace());
        List<String> covers = permission.covers().stream().map(Phrases::covered).toList();
        list(lines, "covers ", String.join(", ", covers));
        list(lines, "needs ", Phrases.names(permission.needs()));
        list(lines, "tags ", Phrases.names(permission.tags()));
        permission
                .shown()
                .forEach(it ->
                        lines.below("shown as " + Spelling.of(it.label()) + " when " + ConditionText.of(it.when())));
        permission.creates().ifPresent(it -> lines.below("creates " + Spelling.of(it)));
        permission.on().ifPresent(it -> lines.below(TableWriter.on(it)));
        return lines;
    }

    private static void list(WrittenLines lines, String word, String names) {
        if (!names.isEmpty()) {
            lines.below(word + names);
        }
    }

    @Override
    public WrittenLines require(RequireSyntax require) {
        return new WrittenLines().head(require.written(), require.trace());
    }

    @Override
    public WrittenLines restrict(RestrictSyntax restrict) {
        String mark = restrict.mark().map(it -> " [" + it.text() + "]").orElse("");
        return new WrittenLines().head(restrict.written() + mark, restrict.trace());
    }

    @Override
    public WrittenLines verb(VerbSyntax verb) {
        return new WrittenLines().head("operation " + Spelling.of(verb.id()) + behind(" ", verb.label()), verb.trace());
    }

    @Override
    public WrittenLines changes(ChangesSyntax changes) {
        WrittenLines lines = new WrittenLines().head("changes " + Spelling.of(changes.label()), changes.trace());
        changes.rules().forEach(it -> lines.below(it.written(), it.trace()));
        return lines;
    }

    @Override
    public WrittenLines eachUser(EachUserSyntax eachUser) {
        WrittenLines lines = new WrittenLines().head("each user", eachUser.trace());
        eachUser.rules().forEach(it -> lines.below(Phrases.userRule(it), it.trace()));
        return lines;
    }

    @Override
    public WrittenLines invariant(InvariantSyntax invariant) {
        String word = invariant.isDefault() ? "invariant default " : "invariant ";
        return new WrittenLines()
                .head(word + Spelling.of(invariant.label()), invariant.trace())
                .below(invariant.written());
    }

    @Override
    public WrittenLines scenario(ScenarioSyntax scenario) {
        WrittenLines lines = new WrittenLines().head("scenario " + Spelling.of(scenario.label()), scenario.trace());
        scenario.written().forEach(lines::below);
        return lines;
    }

    @Override
    public WrittenLines question(QuestionSyntax question) {
        return new WrittenLines().head("undecided " + Spelling.of(question.text()), question.trace());
    }

    @Override
    public WrittenLines variant(VariantSyntax variant) {
        return new WrittenLines()
                .head("variant " + Spelling.of(variant.label()), variant.trace())
                .statements(MatrixWriter.write(variant.statements()))
                .statements("end variant\n");
    }
}
