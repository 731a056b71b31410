package dev.permatrix.dsl.yaml;

import dev.permatrix.dsl.diagnostic.Diagnostic;
import dev.permatrix.dsl.diagnostic.Diagnostics;
import dev.permatrix.dsl.source.SourceFile;
import dev.permatrix.dsl.source.Span;
import dev.permatrix.dsl.yaml.YamlNode.Field;
import dev.permatrix.dsl.yaml.YamlNode.Fields;
import dev.permatrix.dsl.yaml.YamlNode.Items;
import dev.permatrix.dsl.yaml.YamlNode.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.ReaderException;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * From the text of a YAML file to its parts. No object is made of it: every value is a text, so that {@code no} stays a
 * word and {@code 012} keeps its zero; tags, keys said twice and what would fill the memory are errors.
 */
final class YamlComposer {

    static final int DEEPEST = 20;
    static final int MOST_REPEATED = 10_000;

    /** For the library, which can't say where its own limit was passed. */
    private static final int DEEPEST_READ = 200;

    private static final Set<Tag> PLAIN = Set.of(Tag.STR, Tag.SEQ, Tag.MAP);

    private final SourceFile source;
    private final SourcePlaces places;
    private final Diagnostics diagnostics;
    private final Set<Node> met = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Node> around = Collections.newSetFromMap(new IdentityHashMap<>());
    private int repeated;
    private boolean tooMuch;

    YamlComposer(SourceFile source, Diagnostics diagnostics) {
        this.source = source;
        this.places = new SourcePlaces(source);
        this.diagnostics = diagnostics;
    }

    /** The whole file; empty where it is no YAML, too much, or nothing. */
    Optional<YamlNode> compose() {
        try {
            return Optional.ofNullable(composer().getSingleNode())
                    .flatMap(this::node)
                    .filter(it -> !tooMuch);
        } catch (ReaderException e) {
            Span span = places.span(e.getPosition(), e.getPosition() + 1);
            diagnostics.report(YamlProblems.strayCharacter(span, e.getCodePoint()));
        } catch (MarkedYAMLException e) {
            int index = Optional.ofNullable(e.getProblemMark())
                    .map(it -> it.getIndex())
                    .orElse(0);
            diagnostics.report(YamlProblems.noYaml(places.span(index, index + 1), e.getProblem()));
        } catch (YAMLException e) {
            diagnostics.report(YamlProblems.tooMuch(Span.startOf(source.name()), e.getMessage()));
        }
        return Optional.empty();
    }

    private Composer composer() {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(DEEPEST_READ);
        options.setMaxAliasesForCollections(MOST_REPEATED);
        options.setTagInspector(tag -> true); // so that node() reports them, with their places
        options.setCodePointLimit(Math.max(1, places.length()));
        return new Composer(new ParserImpl(new StreamReader(source.text()), options), new TextsOnly(), options);
    }

    /** Takes no plain text for anything else. */
    private static final class TextsOnly extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            // none: numbers, dates and yes or no are words of the matrix
        }
    }

    /** Empty where it has been reported that this is nothing that a matrix could hold. */
    private Optional<YamlNode> node(Node node) {
        Span span = span(node);
        if (!PLAIN.contains(node.getTag())) {
            diagnostics.report(YamlProblems.tag(span, node.getTag().getValue()));
        }
        if (around.contains(node)) {
            return tooMuch(YamlProblems.aliasOfItself(span));
        }
        if (around.size() == DEEPEST) {
            return tooMuch(YamlProblems.tooDeep(span, DEEPEST));
        }
        repeated += met.add(node) ? 0 : 1;
        if (repeated > MOST_REPEATED) {
            return tooMuch(YamlProblems.tooManyAliases(span, MOST_REPEATED));
        }
        around.add(node);
        YamlNode read = read(node, span);
        around.remove(node);
        return Optional.of(read);
    }

    /** Reported once: what follows is too much as well. */
    private Optional<YamlNode> tooMuch(Diagnostic diagnostic) {
        if (!tooMuch) {
            diagnostics.report(diagnostic);
        }
        tooMuch = true;
        return Optional.empty();
    }

    private YamlNode read(Node node, Span span) {
        if (node instanceof ScalarNode scalar) {
            return text(scalar, span);
        }
        if (node instanceof SequenceNode sequence) {
            List<YamlNode> items = new ArrayList<>();
            sequence.getValue().forEach(it -> node(it).ifPresent(items::add));
            return new Items(items, span);
        }
        return fields((MappingNode) node, span);
    }

    private Text text(ScalarNode scalar, Span span) {
        int to = scalar.getEndMark().getIndex();
        int from = behindProperties(scalar.getStartMark().getIndex(), to);
        String text = scalar.getValue().replaceAll("\n+$", "");
        return new Text(text, from < to ? places.span(from, to) : span, new TextPlaces(places, from, to));
    }

    /** Past an anchor and a tag. */
    private int behindProperties(int from, int to) {
        int next = from;
        while (next < to && (places.point(next) == '&' || places.point(next) == '!')) {
            while (next < to && !Character.isWhitespace(places.point(next))) {
                next++;
            }
            while (next < to && Character.isWhitespace(places.point(next))) {
                next++;
            }
        }
        return next;
    }

    private Fields fields(MappingNode mapping, Span span) {
        Map<String, Field> fields = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            key(tuple.getKeyNode())
                    .ifPresent(key ->
                            node(tuple.getValueNode()).ifPresent(value -> add(fields, new Field(key, value))));
        }
        return new Fields(List.copyOf(fields.values()), span);
    }

    private Optional<Text> key(Node node) {
        Optional<Text> key = node(node)
                .flatMap(it ->
                        it.match(Optional::of, items -> Optional.<Text>empty(), fields -> Optional.<Text>empty()));
        if (!(node instanceof ScalarNode)) {
            diagnostics.report(YamlProblems.wrongShape(span(node), "a key", "a text"));
        }
        return key;
    }

    private void add(Map<String, Field> fields, Field field) {
        String key = field.key().text();
        Optional<Field> before = Optional.ofNullable(fields.putIfAbsent(key, field));
        before.ifPresent(it -> diagnostics.report(
                YamlProblems.keyTwice(field.key().span(), key, it.key().span())));
    }

    private Span span(Node node) {
        return places.span(node.getStartMark().getIndex(), node.getEndMark().getIndex());
    }
}
