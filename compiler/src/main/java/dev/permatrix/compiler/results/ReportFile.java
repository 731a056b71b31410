package dev.permatrix.compiler.results;

import dev.permatrix.dsl.diagnostic.Diagnostic;
import dev.permatrix.dsl.load.FolderFiles;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads one report in the form of Surefire and Failsafe. It comes from a build, and may hold anything. */
final class ReportFile {

    /** 256 MiB: some millions of tests. */
    static final long MOST_BYTES = 256L * 1024 * 1024;

    private static final int MOST_DEEP = 64;
    private static final int LONGEST_MESSAGE = 100_000;

    private final FolderFiles.Found file;
    private final List<Case> cases = new ArrayList<>();
    private String suite = "";

    /** One test, without what the whole file tells. */
    private record Case(TestId id, TestState state, String message) {}

    /**
     * What a file tells, or why it can't be read.
     *
     * @param unclear where its tests can't be told apart
     */
    record Told(List<ReportedTest> tests, Optional<UnclearReport> unclear, Optional<Diagnostic> problem) {

        static Told nothing(Diagnostic problem) {
            return new Told(List.of(), Optional.empty(), Optional.of(problem));
        }
    }

    private ReportFile(FolderFiles.Found file) {
        this.file = file;
    }

    static Told read(FolderFiles.Found file) {
        ReportFile report = new ReportFile(file);
        try (InputStream bytes = new BoundedStream(file.open(), MOST_BYTES)) {
            report.parse(bytes);
            List<ReportedTest> tests = report.tests();
            return new Told(tests, UnclearReport.of(report.suite, tests), Optional.empty());
        } catch (XMLStreamException e) {
            return Told.nothing(report.problem(e));
        } catch (IOException e) {
            String reason = e instanceof BoundedStream.TooLong ? e.getMessage() : "the file can't be opened";
            return Told.nothing(ResultsProblems.unreadable(file.shownName(), 1, 1, reason));
        }
    }

    private Diagnostic problem(XMLStreamException e) {
        int line = e.getLocation() == null ? 1 : e.getLocation().getLineNumber();
        int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNumber();
        String reason = e.getNestedException() instanceof BoundedStream.TooLong tooLong
                ? tooLong.getMessage()
                : e instanceof Refused ? e.getMessage() : "it isn't well-formed XML";
        return ResultsProblems.unreadable(file.shownName(), line, column, reason);
    }

    /** Nothing outside of the file is ever opened, and nothing that it declares. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    private void parse(InputStream bytes) throws XMLStreamException {
        XMLStreamReader xml = factory().createXMLStreamReader(bytes);
        int depth = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamReader.DTD -> throw new Refused("it declares a document type", xml);
                case XMLStreamReader.ENTITY_REFERENCE -> throw new Refused("it uses an entity", xml);
                case XMLStreamReader.END_ELEMENT -> depth--;
                case XMLStreamReader.START_ELEMENT -> {
                    if (++depth > MOST_DEEP) {
                        throw new Refused("its elements are nested too deeply", xml);
                    }
                    start(xml, depth);
                }
                default -> {}
            }
        }
    }

    private void start(XMLStreamReader xml, int depth) throws XMLStreamException {
        String name = xml.getLocalName();
        if (depth == 1 && !name.equals("testsuite") && !name.equals("testsuites")) {
            throw new Refused("it has no <testsuite>", xml);
        }
        switch (name) {
            case "testsuite" -> suite = attribute(xml, "name");
            case "testcase" -> cases.add(new Case(id(xml), TestState.VERIFIED, ""));
            case "failure" -> outcome(xml, TestState.FAILED);
            case "error" -> outcome(xml, TestState.ERROR);
            case "skipped" -> outcome(xml, TestState.SKIPPED);
            default -> {}
        }
    }

    private static TestId id(XMLStreamReader xml) {
        return new TestId(attribute(xml, "classname"), attribute(xml, "name")).plain();
    }

    private static String attribute(XMLStreamReader xml, String name) {
        return Optional.ofNullable(xml.getAttributeValue(null, name)).orElse("");
    }

    /** Of the test in which it stands, which is the last one. */
    private void outcome(XMLStreamReader xml, TestState state) throws XMLStreamException {
        if (cases.isEmpty()) {
            throw new Refused("it tells of a failure outside of any test", xml);
        }
        Case last = cases.remove(cases.size() - 1);
        String message = state.isBad() ? cut(attribute(xml, "message")) : "";
        String type = state == TestState.ERROR ? attribute(xml, "type") + ": " : "";
        cases.add(new Case(last.id(), state, state.isBad() ? type + message : ""));
    }

    private static String cut(String message) {
        return message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE);
    }

    /** Each suite tells of what content it is, unless that test failed. */
    private List<ReportedTest> tests() {
        Map<String, String> contents = new HashMap<>();
        for (Case it : cases) {
            if (it.state() == TestState.VERIFIED) {
                ContentTest.content(it.id().name())
                        .ifPresent(content -> contents.put(it.id().suite(), content));
            }
        }
        return cases.stream()
                .map(it -> new ReportedTest(
                        it.id(),
                        it.state(),
                        it.message(),
                        Optional.ofNullable(contents.get(it.id().suite())),
                        file.written()))
                .toList();
    }

    /** Well-formed, and still not what we read. */
    private static final class Refused extends XMLStreamException {
        private static final long serialVersionUID = 1;

        Refused(String reason, XMLStreamReader xml) {
            super(reason, xml.getLocation());
        }

        /** Without the place that the superclass puts in front. */
        @Override
        public String getMessage() {
            String message = super.getMessage();
            return message.substring(message.lastIndexOf("Message: ") + "Message: ".length());
        }
    }
}
