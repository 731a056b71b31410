package dev.permatrix.compiler.html;

import dev.permatrix.compiler.html.RoleGraph.Arrow;
import dev.permatrix.compiler.html.RoleGraph.Stroke;
import dev.permatrix.compiler.html.RoleGraph.Way;
import dev.permatrix.compiler.html.view.GraphView.ArrowView;
import dev.permatrix.compiler.html.view.GraphView.BadgeView;
import dev.permatrix.compiler.html.view.GraphView.NodeView;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Where boxes and arrows are drawn: on a ring, or in a column beside the one box that all arrows touch. */
final class GraphDrawing {

    private static final double BOX_WIDTH = 116;
    private static final double BOX_HEIGHT = 44;
    private static final double MARGIN = 6;
    private static final double LOOP = 40;
    private static final int STEPS = 200;

    private final List<Point> middles = new ArrayList<>();
    private final double width;
    private final double height;
    private final boolean columns;

    private record Point(double x, double y) {
        Point plus(Point other, double times) {
            return new Point(x + times * other.x, y + times * other.y);
        }

        Point to(Point other) {
            return new Point(other.x - x, other.y - y);
        }

        double length() {
            return Math.sqrt(x * x + y * y);
        }

        Point unit() {
            double length = Math.max(length(), 0.001);
            return new Point(x / length, y / length);
        }

        Point left() {
            return new Point(y, -x);
        }
    }

    private GraphDrawing(double width, double height, boolean columns) {
        this.width = width;
        this.height = height;
        this.columns = columns;
    }

    /**
     * The boxes on a ring, the first on top.
     *
     * @param loops whether some arrow leads from a box to itself, above it
     */
    static GraphDrawing ring(int boxes, boolean loops) {
        double across = boxes < 3 ? 112 : boxes < 5 ? 122 : boxes < 8 ? 170 : 220;
        double down = boxes < 3 ? 0 : boxes < 5 ? 96 : boxes < 8 ? 140 : 190;
        double above = loops ? LOOP : boxes == 2 ? 2 * MARGIN : 0;
        double below = boxes == 2 ? 2 * MARGIN : 0;
        GraphDrawing drawing = new GraphDrawing(
                2 * (across + BOX_WIDTH / 2 + MARGIN), 2 * down + BOX_HEIGHT + above + below + 2 * MARGIN, false);
        Point centre = new Point(drawing.width / 2, (drawing.height + above - below) / 2);
        for (int i = 0; i < boxes; i++) {
            double angle = 2 * Math.PI * i / boxes - (boxes == 2 ? Math.PI : Math.PI / 2);
            double reach = boxes == 1 ? 0 : across;
            drawing.middles.add(
                    new Point(centre.x() + reach * StrictMath.cos(angle), centre.y() + down * StrictMath.sin(angle)));
        }
        return drawing;
    }

    /** The boxes in a column, but for the last, which stands beside them. */
    static GraphDrawing column(int boxes) {
        double step = BOX_HEIGHT + 14;
        double height = Math.max(1, boxes - 1) * step + 2 * MARGIN;
        GraphDrawing drawing = new GraphDrawing(356, height, true);
        for (int i = 0; i < boxes - 1; i++) {
            drawing.middles.add(new Point(BOX_WIDTH / 2 + MARGIN, MARGIN + step * (i + 0.5)));
        }
        drawing.middles.add(new Point(drawing.width - BOX_WIDTH / 2 - MARGIN, height / 2));
        return drawing;
    }

    String width() {
        return number(width);
    }

    String height() {
        return number(height);
    }

    List<NodeView> boxes(List<String> labels) {
        List<NodeView> views = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            Point middle = middles.get(i);
            views.add(new NodeView(
                    number(middle.x() - BOX_WIDTH / 2),
                    number(middle.y() - BOX_HEIGHT / 2),
                    number(BOX_WIDTH),
                    number(BOX_HEIGHT),
                    labels.get(i)));
        }
        return views;
    }

    /** Those with a number last, so that no line crosses it. */
    List<ArrowView> arrows(Map<Way, Arrow> arrows) {
        List<ArrowView> views = new ArrayList<>();
        arrows.forEach((way, arrow) -> views.add(arrow(way, arrow)));
        views.sort((one, other) ->
                Integer.compare(one.badges().size(), other.badges().size()));
        return views;
    }

    private ArrowView arrow(Way way, Arrow arrow) {
        return way.from() == way.to()
                ? loop(middles.get(way.from()), arrow)
                : columns ? across(way, arrow) : line(middles.get(way.from()), middles.get(way.to()), arrow);
    }

    /** Straight between the sides that face each other; at the one box, spread over its side. */
    private ArrowView across(Way way, Arrow arrow) {
        int one = middles.size() - 1;
        boolean toOne = way.to() == one;
        int many = toOne ? way.from() : way.to();
        double spread = (BOX_HEIGHT - 12) * ((many + 0.5) / one - 0.5);
        Point left = middles.get(many).plus(new Point(BOX_WIDTH / 2 + 2, 0), 1);
        Point right = middles.get(one).plus(new Point(-BOX_WIDTH / 2 - 2, spread), 1);
        Point from = toOne ? left : right;
        Point tip = toOne ? right : left;
        Point direction = from.to(tip).unit();
        String path = "M" + at(from) + " L" + at(tip.plus(direction, -6));
        return view(arrow, path, head(tip, direction), left.plus(left.to(right), 0.4));
    }

    private static ArrowView loop(Point box, Arrow arrow) {
        double top = box.y() - BOX_HEIGHT / 2;
        Point start = new Point(box.x() - 16, top - 1);
        Point end = new Point(box.x() + 16, top - 3);
        Point first = new Point(box.x() - 42, top - LOOP);
        Point last = new Point(box.x() + 42, top - LOOP);
        String path = "M" + at(start) + " C" + at(first) + " " + at(last) + " " + at(end.plus(new Point(0.5, -0.9), 6));
        return view(arrow, path, head(end, last.to(end).unit()), new Point(box.x(), top - LOOP * 0.75));
    }

    /** A bow to its left, so that the arrow back has a way of its own. */
    private static ArrowView line(Point from, Point to, Arrow arrow) {
        Point straight = from.to(to);
        Point bow = from.plus(straight, 0.5).plus(straight.left(), 0.16);
        double start = 0;
        double end = 1;
        while (start < end && isIn(on(from, bow, to, start), from, 2)) {
            start += 1.0 / STEPS;
        }
        while (end > start && isIn(on(from, bow, to, end), to, 3)) {
            end -= 1.0 / STEPS;
        }
        Point first = on(from, bow, to, start);
        Point tip = on(from, bow, to, end);
        Point control = control(from, bow, to, start, end);
        Point direction = control.to(tip).unit();
        String path = "M" + at(first) + " Q" + at(control) + " " + at(tip.plus(direction, -6));
        return view(arrow, path, head(tip, direction), on(first, control, tip, 0.5));
    }

    private static boolean isIn(Point point, Point box, double gap) {
        return Math.abs(point.x() - box.x()) < BOX_WIDTH / 2 + gap
                && Math.abs(point.y() - box.y()) < BOX_HEIGHT / 2 + gap;
    }

    private static Point on(Point from, Point bow, Point to, double part) {
        double rest = 1 - part;
        return new Point(0, 0)
                .plus(from, rest * rest)
                .plus(bow, 2 * rest * part)
                .plus(to, part * part);
    }

    /** Of the piece between two parts of the curve. */
    private static Point control(Point from, Point bow, Point to, double start, double end) {
        return new Point(0, 0)
                .plus(from, (1 - start) * (1 - end))
                .plus(bow, start * (1 - end) + end * (1 - start))
                .plus(to, start * end);
    }

    private static String head(Point tip, Point direction) {
        Point back = tip.plus(direction, -9);
        Point side = direction.left();
        return at(tip) + " " + at(back.plus(side, 4.5)) + " " + at(back.plus(side, -4.5));
    }

    private static ArrowView view(Arrow arrow, String path, String head, Point middle) {
        String tone = tone(arrow.stroke());
        List<BadgeView> badges = arrow.number() == 0
                ? List.of()
                : List.of(new BadgeView(
                        Integer.toString(arrow.number()),
                        number(middle.x()),
                        number(middle.y()),
                        number(middle.y() + 4)));
        return new ArrowView(tone, path, head, badges);
    }

    static String tone(Stroke stroke) {
        return switch (stroke) {
            case MAY -> "may";
            case PART -> "part";
            case OPEN -> "open";
        };
    }

    private static String at(Point point) {
        return number(point.x()) + "," + number(point.y());
    }

    /** With one digit behind the point. */
    private static String number(double value) {
        return Double.toString(Math.round(value * 10) / 10.0);
    }
}
