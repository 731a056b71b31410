package dev.permatrix.dsl.yaml;

import dev.permatrix.dsl.format.ConditionText;
import dev.permatrix.dsl.format.Phrases;
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
import dev.permatrix.dsl.syntax.StatementSyntax.DeclaredSyntax;
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
import dev.permatrix.dsl.syntax.TraceSyntax;
import dev.permatrix.dsl.syntax.VariantSyntax;
import dev.permatrix.dsl.yaml.YamlValue.Pairs;
import dev.permatrix.dsl.yaml.YamlValue.Written;
import java.util.List;

/** The keys and values that say a statement. */
final class StatementDrafts implements StatementSyntax.Cases<Draft> {

    @Override
    public Draft head(HeadSyntax head) {
        return HeadDraft.of(head);
    }

    @Override
    public Draft use(UseSyntax use) {
        return Draft.of("use", use.file().text()).trace(use.trace());
    }

    @Override
    public Draft role(RoleSyntax role) {
        return declared("role", role.names(), role.outside(), role.trace())
                .below(
                        "lines",
                        role.properties().stream()
                                .map(it -> Draft.line(Phrases.property(it), it.trace()))
                                .toList());
    }

    @Override
    public Draft roleSet(RoleSetSyntax roleSet) {
        return named("roles", roleSet.id())
                .text("are", Phrases.roles(roleSet.roles()))
                .trace(roleSet.trace());
    }

    private static Draft named(String key, NameSyntax name) {
        return Draft.of(key, Draft.named(name, Spelling::isWord));
    }

    @Override
    public Draft entity(EntitySyntax entity) {
        return declared("entity", entity.names(), List.of(), entity.trace());
    }

    /** One name has its label beside it; several are a list. */
    private static Draft declared(
            String key, List<DeclaredSyntax> names, List<DeclaredSyntax> outside, TraceSyntax trace) {
        DeclaredSyntax first = names.get(0);
        boolean plain = outside.isEmpty()
                && names.stream()
                        .noneMatch(it -> it.id().isPresent() && it.label().isPresent());
        if (names.size() > 1 && plain) {
            return new Draft()
                    .names(
                            key,
                            names.stream()
                                    .map(it -> it.id().or(it::label).orElseThrow())
                                    .toList(),
                            Spelling::isWord)
                    .trace(trace);
        }
        if (names.size() > 1) {
            List<Pairs> all = names.stream()
                    .map(it -> declared("name", it, outside.contains(it)).pairs())
                    .toList();
            return new Draft().below(key, all).trace(trace);
        }
        return declared(key, first, outside.contains(first)).trace(trace);
    }

    private static Draft declared(String key, DeclaredSyntax name, boolean outside) {
        Draft draft = named(key, name.id().or(name::label).orElseThrow());
        return draft.text("label", name.id().flatMap(it -> name.label())).yes("outside the account", outside);
    }

    @Override
    public Draft relation(RelationSyntax relation) {
        return named("relation", relation.id())
                .names("of", relation.entities(), Spelling::isWord)
                .text("words", relation.words())
                .names("values", relation.values(), Spelling::isWord)
                .trace(relation.trace());
    }

    @Override
    public Draft fact(FactSyntax fact) {
        Draft draft = named("fact", fact.id())
                .names("of", fact.of(), Spelling::isWord)
                .text("words", fact.words());
        switch (fact.kind()) {
            case YES_OR_NO -> {
                // has no values to say
            }
            case ONE_OF -> draft.names("values", fact.values(), Spelling::isWord);
            case ORDERED -> draft.names("steps", fact.values(), Spelling::isWord);
            case NUMBER -> draft.yes("number", true);
        }
        return draft.trace(fact.trace());
    }

    @Override
    public Draft parameter(ParameterSyntax parameter) {
        Draft draft = named("parameter", parameter.id());
        parameter.value().ifPresent(it -> draft.value("value", new Written(String.valueOf(it))));
        return draft.text("words", parameter.words()).trace(parameter.trace());
    }

    @Override
    public Draft level(LevelSyntax level) {
        return named("level", level.id())
                .names("steps", level.values(), Spelling::isWord)
                .trace(level.trace());
    }

    @Override
    public Draft legend(LegendSyntax legend) {
        List<Pairs> entries = legend.entries().stream()
                .map(it -> new Draft()
                        .names("words", it.keys(), Spelling::isKey)
                        .text("means", Phrases.meaning(it.meaning()))
                        .trace(it.trace())
                        .pairs())
                .toList();
        return (entries.isEmpty()
                        ? new Draft().value("legend", new Written("[]"))
                        : new Draft().below("legend", entries))
                .trace(legend.trace());
    }

    @Override
    public Draft table(TableSyntax table) {
        return TableDraft.of(table);
    }

    @Override
    public Draft permission(PermissionSyntax permission) {
        List<Pairs> shown = permission.shown().stream()
                .map(it -> Draft.of("as", it.label().text())
                        .text("when", ConditionText.of(it.when()))
                        .pairs())
                .toList();
        Draft draft = Draft.of("permission", Draft.named(permission.name(), Spelling::isPermission))
                .texts(
                        "covers",
                        permission.covers().stream().map(Phrases::covered).toList())
                .names("needs", permission.needs(), Spelling::isPermission)
                .names("tags", permission.tags(), Spelling::isWord)
                .below("shown", shown)
                .name("creates", permission.creates());
        permission.on().ifPresent(it -> draft.text("on", TableDraft.on(it)));
        return draft.trace(permission.trace());
    }

    @Override
    public Draft require(RequireSyntax require) {
        return Draft.of("require", behind("require", require.written())).trace(require.trace());
    }

    @Override
    public Draft restrict(RestrictSyntax restrict) {
        return Draft.of("restrict", behind("restrict", restrict.written()))
                .text("mark", restrict.mark())
                .trace(restrict.trace());
    }

    private static String behind(String keyword, String written) {
        return written.substring(keyword.length()).strip();
    }

    @Override
    public Draft verb(VerbSyntax verb) {
        return named("operation", verb.id()).text("label", verb.label()).trace(verb.trace());
    }

    @Override
    public Draft changes(ChangesSyntax changes) {
        return Draft.of("changes", changes.label().text())
                .trace(changes.trace())
                .below(
                        "lines",
                        changes.rules().stream()
                                .map(it -> Draft.line(it.written(), it.trace()))
                                .toList());
    }

    @Override
    public Draft eachUser(EachUserSyntax eachUser) {
        List<YamlValue> rules = eachUser.rules().stream()
                .map(it -> Draft.line(Phrases.userRule(it), it.trace()))
                .toList();
        return (rules.isEmpty()
                        ? new Draft().value("each user", new Written("[]"))
                        : new Draft().below("each user", rules))
                .trace(eachUser.trace());
    }

    @Override
    public Draft invariant(InvariantSyntax invariant) {
        return Draft.of("invariant", invariant.label().text())
                .yes("default", invariant.isDefault())
                .text("promise", invariant.written())
                .trace(invariant.trace());
    }

    @Override
    public Draft scenario(ScenarioSyntax scenario) {
        Draft draft = Draft.of("scenario", scenario.label().text());
        for (String step : scenario.written()) {
            String word = step.split(" ", 2)[0];
            draft.text(word, behind(word, step));
        }
        return draft.trace(scenario.trace());
    }

    @Override
    public Draft question(QuestionSyntax question) {
        return Draft.of("undecided", question.text().text()).trace(question.trace());
    }

    @Override
    public Draft variant(VariantSyntax variant) {
        List<Pairs> statements = variant.statements().stream()
                .map(it -> it.match(new StatementDrafts()).pairs())
                .toList();
        return Draft.of("variant", variant.label().text())
                .trace(variant.trace())
                .below("statements", statements);
    }
}
