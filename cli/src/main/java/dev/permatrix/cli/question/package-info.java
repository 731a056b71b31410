/**
 * Questions in people's words and their replies. Enters a {@link dev.permatrix.dsl.table.DecisionTable} and names as
 * typed, leaves a {@link dev.permatrix.cli.question.Reply}; a wrong name is a reply too, never an exception. May
 * import {@code cli.name} and the model, table and reference of {@code dsl}; the reference only explains.
 */
package dev.permatrix.cli.question;
