/**
 * The goals of a Maven build. Enters the configuration of a project, leaves a request to {@code dsl} and {@code
 * compiler}; what they say is shown as Maven and editors show it. Nothing is compiled here.
 */
package dev.permatrix.maven;
