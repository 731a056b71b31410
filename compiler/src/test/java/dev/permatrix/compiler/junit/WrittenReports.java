package dev.permatrix.compiler.junit;

import dev.permatrix.compiler.results.ContentTest;
import dev.permatrix.compiler.results.PlannedTest;
import dev.permatrix.compiler.results.SuitePlan;
import dev.permatrix.compiler.results.TestId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Reports as Surefire writes them, of a run that never was: every planned test passes, but for some. */
final class WrittenReports {

    static final Instant RAN = Instant.parse("2026-03-04T05:06:07Z");

    private final SuitePlan plan;
    private final Map<TestId, String> failed = new HashMap<>();
    private final Set<TestId> left = new HashSet<>();
    private String content;

    WrittenReports(SuitePlan plan) {
        this.plan = plan;
        this.content = plan.content();
    }

    WrittenReports failing(TestId test, String message) {
        failed.put(test, message);
        return this;
    }

    WrittenReports without(TestId test) {
        left.add(test);
        return this;
    }

    WrittenReports ofContent(String other) {
        content = other;
        return this;
    }

    void in(Path folder) {
        Map<String, List<TestId>> suites = plan.tests().stream()
                .map(PlannedTest::id)
                .filter(it -> !left.contains(it))
                .collect(Collectors.groupingBy(it -> it.className().replaceFirst("\\$.*", "")));
        suites.forEach((suite, tests) -> write(folder.resolve("TEST-" + suite + ".xml"), suite, tests));
    }

    private void write(Path file, String suite, List<TestId> tests) {
        try {
            writeTests(file, suite, tests);
            Files.setLastModifiedTime(file, FileTime.from(RAN));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (XMLStreamException e) {
            throw new AssertionError(e);
        }
    }

    private void writeTests(Path file, String suite, List<TestId> tests) throws IOException, XMLStreamException {
        try (Writer writer = Files.newBufferedWriter(file)) {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(writer);
            xml.writeStartElement("testsuite");
            write(xml, TestId.method(suite, ContentTest.method(content)));
            for (TestId test : tests) {
                write(xml, test);
            }
            xml.writeEndElement();
            xml.close();
        }
    }

    private void write(XMLStreamWriter xml, TestId test) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", test.className());
        xml.writeAttribute("name", test.name());
        if (failed.containsKey(test)) {
            xml.writeStartElement("failure");
            xml.writeAttribute("message", failed.get(test));
            xml.writeAttribute("type", "org.opentest4j.AssertionFailedError");
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }
}
