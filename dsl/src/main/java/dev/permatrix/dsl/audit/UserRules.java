package dev.permatrix.dsl.audit;

import dev.permatrix.dsl.model.PermissionModel;
import dev.permatrix.dsl.model.UserRule;
import java.util.ArrayList;
import java.util.List;

/** The lines of {@code each user}, by kind. */
record UserRules(
        List<UserRule.Has> has,
        List<UserRule.BelongsTo> belongsTo,
        List<UserRule.NotAmong> notAmong,
        List<UserRule.AdvisedLength> advised) {

    static UserRules of(PermissionModel model) {
        List<UserRule.Has> has = new ArrayList<>();
        List<UserRule.BelongsTo> belongsTo = new ArrayList<>();
        List<UserRule.NotAmong> notAmong = new ArrayList<>();
        List<UserRule.AdvisedLength> advised = new ArrayList<>();
        for (UserRule rule : model.userRules()) {
            rule.match(has::add, belongsTo::add, notAmong::add, advised::add);
        }
        return new UserRules(List.copyOf(has), List.copyOf(belongsTo), List.copyOf(notAmong), List.copyOf(advised));
    }
}
