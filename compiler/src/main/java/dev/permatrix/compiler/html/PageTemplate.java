package dev.permatrix.compiler.html;

import com.github.mustachejava.DefaultMustacheFactory;
import com.github.mustachejava.Mustache;
import com.github.mustachejava.reflect.MissingWrapper;
import com.github.mustachejava.reflect.ReflectionObjectHandler;
import com.github.mustachejava.util.Wrapper;
import dev.permatrix.compiler.words.SafeText;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A Mustache template of this package. Every value is made harmless by {@link SafeText}; a name that the view doesn't
 * have is an error, where Mustache itself would print nothing. A part is named with its whole file name, so that the
 * style sheet can be one.
 */
final class PageTemplate {

    private final Mustache mustache;

    private PageTemplate(Mustache mustache) {
        this.mustache = mustache;
    }

    /** The template in this resource. */
    static PageTemplate of(String file) {
        return new PageTemplate(new Factory().compile(file));
    }

    /** A template from its text; its parts come from the resources. */
    static PageTemplate ofText(Reader text) {
        return new PageTemplate(new Factory().compile(text, "text"));
    }

    String render(Object view) {
        StringWriter html = new StringWriter();
        mustache.execute(html, view);
        return html.toString();
    }

    private static final class Factory extends DefaultMustacheFactory {

        private Factory() {
            setObjectHandler(new Strict());
        }

        @Override
        public Reader getReader(String file) {
            return new InputStreamReader(PageTemplate.class.getResourceAsStream(file), StandardCharsets.UTF_8);
        }

        @Override
        public String resolvePartialPath(String folder, String name, String extension) {
            return name;
        }

        @Override
        public void encode(String value, Writer writer) {
            try {
                writer.write(SafeText.escaped(value));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Strict extends ReflectionObjectHandler {

        @Override
        public Wrapper find(String name, List<Object> scopes) {
            Wrapper wrapper = super.find(name, scopes);
            if (wrapper instanceof MissingWrapper) {
                throw new IllegalStateException("the view has no " + name);
            }
            return wrapper;
        }
    }
}
