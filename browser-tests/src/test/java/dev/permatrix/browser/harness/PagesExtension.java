package dev.permatrix.browser.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives {@link Pages} to a test, and looks after them when it is over. */
final class PagesExtension implements ParameterResolver, AfterEachCallback, ExecutionCondition {

    private static final Namespace NAMESPACE = Namespace.create(PagesExtension.class);
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        String skip = System.getProperty("browser.skip", "false");
        if (skip.equals("false")) {
            return ConditionEvaluationResult.enabled("a browser is wanted");
        }
        if (context.getTestMethod().isEmpty()) {
            System.err.println("NOT TESTED IN A BROWSER, as -Dbrowser.skip says: " + context.getDisplayName());
        }
        return ConditionEvaluationResult.disabled("-Dbrowser.skip");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Pages.class;
    }

    @Override
    public Pages resolveParameter(ParameterContext parameter, ExtensionContext context) {
        RunningBrowser running = context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(RunningBrowser.class, ignored -> new RunningBrowser(), RunningBrowser.class);
        Pages pages = new Pages(running.browser());
        context.getStore(NAMESPACE).put(Pages.class, pages);
        return pages;
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        Pages pages = context.getStore(NAMESPACE).get(Pages.class, Pages.class);
        List<OpenPage> open = pages == null ? List.of() : pages.stillOpen();
        try {
            if (context.getExecutionException().isPresent()) {
                shoot(context, open);
            } else {
                open.forEach(OpenPage::assertQuiet);
            }
        } finally {
            open.forEach(OpenPage::close);
        }
    }

    private static void shoot(ExtensionContext context, List<OpenPage> open) throws IOException {
        Files.createDirectories(SCREENSHOTS);
        String name = context.getRequiredTestClass().getSimpleName() + "-"
                + context.getRequiredTestMethod().getName();
        for (int i = 0; i < open.size(); i++) {
            open.get(i).screenshot(SCREENSHOTS.resolve(name + (i == 0 ? "" : "-" + (i + 1)) + ".png"));
        }
    }
}
