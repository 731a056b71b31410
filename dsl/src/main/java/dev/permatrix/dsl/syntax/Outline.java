package dev.permatrix.dsl.syntax;

import dev.permatrix.dsl.diagnostic.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/** Sorts the lines of a file into statements, by their first words. */
final class Outline {

    private final Builders builders;
    private final Nesting groups;

    private Optional<Block> block = Optional.empty();
    private Optional<Group.Part> head = Optional.empty();
    private final List<Group.Part> body = new ArrayList<>();
    private boolean skipping;

    Outline(Builders builders) {
        this.builders = builders;
        this.groups = new Nesting(builders);
    }

    List<Group> groups(List<Line> lines) {
        int next = 0;
        while (next < lines.size()) {
            Line line = lines.get(next++);
            List<Line> remarks = new ArrayList<>();
            while (next < lines.size() && isRemark(lines.get(next))) {
                remarks.add(lines.get(next++));
            }
            place(new Group.Part(line, remarks));
        }
        close();
        return groups.finished();
    }

    static boolean isRemark(Line line) {
        boolean advice = line.type(0) == PermatrixLexer.ADVICE && line.type(2) != PermatrixLexer.HAS;
        return advice || line.type(0) == PermatrixLexer.NOTE && line.type(1) != PermatrixLexer.NOTEREF;
    }

    private void place(Group.Part part) {
        Line line = part.line();
        if (block.isPresent() && block.get().owns(line)) {
            body.add(part);
        } else if (Block.startedBy(line).isPresent()) {
            open(Block.startedBy(line).get(), Optional.of(part));
        } else if (line.type(0) == PermatrixLexer.END) {
            end(part);
        } else if (!skipping) {
            placeUnknown(part);
        }
    }

    /** Whatever stands behind {@code end}, nothing else can be meant by it. */
    private void end(Group.Part part) {
        close();
        builders.lines().parse(part.line(), PermatrixParser::variantEnd);
        groups.end(part);
    }

    /** A line that starts no statement: below one that has such lines it is one of them, else a misspelled start. */
    private void placeUnknown(Group.Part part) {
        Line line = part.line();
        if (groups.isOpen() && line.type(1) == PermatrixLexer.VARIANT && line.type(2) == Token.EOF) {
            reportUnknown(line, Optional.of(Words.literal(PermatrixLexer.END)));
            close();
            groups.end(part);
            return;
        }
        Optional<Block> meant = Nearest.to(line.text(0), Block.words()).flatMap(Block::ofWord);
        boolean below = block.isPresent() && belongsBelow(block.get(), line);
        if (below && (meant.isEmpty() || block.get().startsWithNames() && line.type(1) != PermatrixLexer.STRING)) {
            body.add(part);
            return;
        }
        if (line.isRow()) {
            builders.reports()
                    .leaveOut(SyntaxProblems.rowOutsideTable(builders.places().span(line.first())));
            skip();
            return;
        }
        reportUnknown(line, meant.map(Block::word));
        meant.ifPresentOrElse(it -> open(it, Optional.empty()), () -> {
            if (block.isEmpty()) {
                skip();
            }
        });
    }

    private void reportUnknown(Line line, Optional<String> meant) {
        builders.reports()
                .leaveOut(SyntaxProblems.unknownStatement(
                        builders.places().span(line.first()), Places.visible(line.text(0)), meant));
    }

    private static boolean belongsBelow(Block block, Line line) {
        return block.hasBody() && !line.isRow();
    }

    private void open(Block next, Optional<Group.Part> first) {
        close();
        if (next == Block.OTHER_READING) {
            groups.open(first);
        } else {
            block = Optional.of(next);
            head = first;
        }
    }

    private void skip() {
        close();
        skipping = true;
    }

    private void close() {
        block.ifPresent(it -> groups.add(Group.of(it, head, body)));
        block = Optional.empty();
        head = Optional.empty();
        body.clear();
        skipping = false;
    }
}
