package dev.permatrix.browser.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * On a class whose tests run in the browser: they take {@link Pages}. After each, every page that it opened must have
 * been quiet. Of a test that failed, the pages are found as pictures in {@code target/screenshots}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(PagesExtension.class)
public @interface BrowserTest {}
