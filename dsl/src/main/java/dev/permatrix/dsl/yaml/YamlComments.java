package dev.permatrix.dsl.yaml;

import dev.permatrix.dsl.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.comments.CommentType;
import org.yaml.snakeyaml.events.CommentEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/** The comments of a YAML file. */
public final class YamlComments {

    private YamlComments() {}

    /** The lines, counted from 1, in which there is one. Of a file that is YAML. */
    public static List<Integer> lines(SourceFile source) {
        LoaderOptions options = new LoaderOptions();
        options.setProcessComments(true);
        options.setCodePointLimit(Math.max(1, source.text().length()));
        ParserImpl parser = new ParserImpl(new StreamReader(source.text()), options);
        SourcePlaces places = new SourcePlaces(source);
        List<Integer> lines = new ArrayList<>();
        while (parser.peekEvent() != null && !parser.peekEvent().is(Event.ID.StreamEnd)) {
            Event event = parser.getEvent();
            if (event instanceof CommentEvent comment && comment.getCommentType() != CommentType.BLANK_LINE) {
                lines.add(places.line(event.getStartMark().getIndex()) + 1);
            }
        }
        return lines;
    }
}
