package dev.permatrix.dsl.syntax;

import dev.permatrix.dsl.diagnostic.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sorts the lines of a file into statements, by their first words. */
final class Outline {

    private final Places places;
    private final Reports reports;
    private final List<Group> groups = new ArrayList<>();

    private Optional<Block> block = Optional.empty();
    private Optional<Group.Part> head = Optional.empty();
    private final List<Group.Part> body = new ArrayList<>();
    private boolean skipping;

    Outline(Places places, Reports reports) {
        this.places = places;
        this.reports = reports;
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
        return List.copyOf(groups);
    }

    private static boolean isRemark(Line line) {
        int first = line.type(0);
        return (first == PermatrixLexer.NOTE || first == PermatrixLexer.ADVICE)
                && line.type(1) != PermatrixLexer.NOTEREF;
    }

    private void place(Group.Part part) {
        Line line = part.line();
        if (block.isPresent() && block.get().owns(line)) {
            body.add(part);
        } else if (Block.startedBy(line).isPresent()) {
            open(Block.startedBy(line).get(), Optional.of(part));
        } else if (Later.statement(line).isPresent() && !isPromise(line)) {
            reports.leaveOut(SyntaxProblems.notYet(
                    places.span(line.first()), Later.statement(line).get()));
            skip();
        } else if (!skipping) {
            placeUnknown(part);
        }
    }

    private boolean isPromise(Line line) {
        return block.equals(Optional.of(Block.PROMISE)) && line.type(1) == PermatrixLexer.OF;
    }

    /** A line that starts no statement: below one that has such lines it is one of them, else a misspelled start. */
    private void placeUnknown(Group.Part part) {
        Line line = part.line();
        Optional<Block> meant = Nearest.to(line.text(0), Block.words()).flatMap(Block::ofWord);
        boolean below = block.isPresent() && belongsBelow(block.get(), line);
        if (below && (meant.isEmpty() || block.get().startsWithNames() && line.type(1) != PermatrixLexer.STRING)) {
            body.add(part);
            return;
        }
        if (line.isRow()) {
            reports.leaveOut(SyntaxProblems.rowOutsideTable(places.span(line.first())));
            skip();
            return;
        }
        reports.leaveOut(SyntaxProblems.unknownStatement(
                places.span(line.first()), Places.visible(line.text(0)), meant.map(Block::word)));
        meant.ifPresentOrElse(it -> open(it, Optional.empty()), () -> {
            if (block.isEmpty()) {
                skip();
            }
        });
    }

    private static boolean belongsBelow(Block block, Line line) {
        return block.hasBody() && !line.isRow();
    }

    private void open(Block next, Optional<Group.Part> first) {
        close();
        block = Optional.of(next);
        head = first;
    }

    private void skip() {
        close();
        skipping = true;
    }

    private void close() {
        block.ifPresent(it -> groups.add(new Group(it, head, body)));
        block = Optional.empty();
        head = Optional.empty();
        body.clear();
        skipping = false;
    }
}
