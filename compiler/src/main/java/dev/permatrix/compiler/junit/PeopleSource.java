package dev.permatrix.compiler.junit;

import dev.permatrix.compiler.emission.Emission;
import dev.permatrix.compiler.emission.GeneratedFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The class {@code SuitePeople}: who makes changes, and to whom. */
final class PeopleSource {

    private static final String TEMPLATE = """
            import java.util.ArrayList;
            import java.util.HashMap;
            import java.util.HashSet;
            import java.util.List;
            import java.util.Map;
            import java.util.Set;
            import java.util.concurrent.ConcurrentHashMap;
            import java.util.stream.Collectors;

            /** Who makes changes, and to whom: everybody whom some rule, promise or scenario tells apart. */
            final class SuitePeople {

            $texts$
                private static final Map<String, List<String>> BY_OPERATION = byOperation();
                private static final Map<String, SuiteUser> IDLE = new ConcurrentHashMap<>();

                private SuitePeople() {}

                private static Map<String, List<String>> byOperation() {
                    Map<String, List<String>> people = new HashMap<>();
                    for (String line : PEOPLE.lines().collect(Collectors.toList())) {
                        String[] cells = line.split("  +");
                        for (String operation : cells[0].split(",")) {
                            people.computeIfAbsent(operation + " " + cells[1], it -> new ArrayList<>()).add(cells[2]);
                        }
                    }
                    return people;
                }

                /** Those who make it. */
                static List<String> actors(String operation) {
                    return BY_OPERATION.get(operation + " actor");
                }

                /** The actor, or a role; then others. */
                static List<String> targets(String operation) {
                    List<String> targets = new ArrayList<>(List.of(TriedChange.onRoles(operation) ? "role" : "self"));
                    targets.addAll(BY_OPERATION.getOrDefault(operation + " target", List.of()));
                    return targets;
                }

                /** Who makes it, with everything else at its least and nothing else granted, or at its most and all else granted. */
                static SuiteUser actor(String operation, String text, boolean high) {
                    return high ? others(person(text, true), operation, "actor") : person(text, false);
                }

                /** Somebody else in the same account. */
                static SuiteUser target(String operation, SuiteUser actor, String text) {
                    SuiteUser own = person(text, actor.high());
                    SuiteUser target = actor.high() ? others(own, operation, "target") : own;
                    Map<String, Integer> facts = new HashMap<>(target.facts());
                    SuiteFacts.names().stream().filter(name -> name.startsWith("account.")).forEach(name -> facts.put(name, actor.value(name)));
                    return new SuiteUser(target.roles(), facts, target.granted(), target.withdrawn(), target.high());
                }

                /** {@code USER+ADMIN, licence valid, +export, -manage}. */
                static SuiteUser person(String text, boolean high) {
                    String[] parts = text.split(", ");
                    Map<String, Integer> facts = new HashMap<>();
                    Set<String> granted = new HashSet<>();
                    Set<String> withdrawn = new HashSet<>();
                    for (String part : List.of(parts).subList(1, parts.length)) {
                        String[] words = part.split(" ");
                        if (words.length == 2) {
                            facts.put(words[0], SuiteFacts.index(words[0], words[1]));
                        } else {
                            (part.startsWith("+") ? granted : withdrawn).add(part.substring(1));
                        }
                    }
                    return new SuiteUser(Given.roles(parts[0]), facts, granted, withdrawn, high);
                }

                /** The same person where everything is so that makes no difference to this operation. */
                private static SuiteUser others(SuiteUser person, String operation, String side) {
                    SuiteUser idle = IDLE.computeIfAbsent(operation + " " + side, SuitePeople::idle);
                    Map<String, Integer> facts = new HashMap<>(idle.facts());
                    facts.putAll(person.facts());
                    Set<String> granted = new HashSet<>(idle.granted());
                    granted.addAll(person.granted());
                    Set<String> withdrawn = new HashSet<>(idle.withdrawn());
                    withdrawn.addAll(person.withdrawn());
                    return new SuiteUser(person.roles(), facts, granted, withdrawn, true);
                }

                /** Everything that nobody's text names. */
                private static SuiteUser idle(String people) {
                    Map<String, Integer> facts = new HashMap<>();
                    SuiteFacts.names().forEach(name -> facts.put(name, SuiteFacts.count(name) - 1));
                    Asked.SIGN_IN.forEach(facts::remove);
                    Set<String> granted = new HashSet<>(SuiteUser.GRANTS);
                    Set<String> withdrawn = new HashSet<>(SuiteUser.WITHDRAWALS);
                    for (String text : BY_OPERATION.get(people)) {
                        SuiteUser person = person(text, false);
                        person.facts().keySet().forEach(facts::remove);
                        granted.removeAll(person.granted());
                        withdrawn.removeAll(person.withdrawn());
                    }
                    return new SuiteUser(Set.of(), facts, granted, withdrawn, true);
                }
            }
            """;

    private final Emission emission;
    private final ChangeQuestions questions;
    private final List<SuiteOperation> operations;

    PeopleSource(Emission emission, ChangeQuestions questions, List<SuiteOperation> operations) {
        this.emission = emission;
        this.questions = questions;
        this.operations = operations;
    }

    List<GeneratedFile> files() {
        SuiteSource source = new SuiteSource(emission);
        ExpectedText people = new ExpectedText(
                "SuitePeople", "PEOPLE", "The methods of UserChanges, and who takes part in them.", people());
        String filled =
                new Template(TEMPLATE).with("texts", people.declaration()).filled();
        List<GeneratedFile> files = new ArrayList<>(List.of(source.file("SuitePeople", filled)));
        people.file(source).ifPresent(files::add);
        return files;
    }

    /** Operations with the same people share their lines. */
    private String people() {
        Map<List<String>, List<String>> lines = new LinkedHashMap<>();
        for (SuiteOperation operation : operations) {
            ChangePersons persons = questions.persons(operation);
            List<String> all = new ArrayList<>();
            persons.actors(emission).forEach(it -> all.add("actor  " + it));
            persons.targets(emission).forEach(it -> all.add("target  " + it));
            lines.computeIfAbsent(all, it -> new ArrayList<>()).add(operation.method());
        }
        StringBuilder text = new StringBuilder();
        lines.forEach((people, methods) -> people.forEach(it ->
                text.append(String.join(",", methods)).append("  ").append(it).append('\n')));
        return text.toString();
    }
}
