package dev.permatrix.compiler.report;

import java.util.List;

/**
 * What one role may do with one permission, with all that is known of it: a row of the report as a list.
 *
 * @param group the heading that it stands under; empty where under none
 * @param entity empty on the account
 * @param keys what further key columns say, each as {@code Relation: own}
 * @param answers one or more, such as {@code Yes}; what none speaks of is No
 * @param conditions of each answer; empty where it is always so
 * @param from of each answer who grants it, or who can withdraw it; empty where nobody needs to
 * @param required what else must be so: when the role counts, what must be passed, and what the permission needs
 */
public record Entry(
        String table,
        String group,
        String entity,
        String permissionId,
        String permission,
        List<String> keys,
        String roleId,
        String role,
        List<String> answers,
        List<String> conditions,
        List<String> from,
        List<String> required,
        List<String> tags,
        List<String> statements,
        List<String> assumptions,
        List<String> notes,
        String file,
        int line) {}
