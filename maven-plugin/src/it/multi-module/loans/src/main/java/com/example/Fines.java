package com.example;

import com.example.catalogue.Catalogue;
import com.example.loans.AccountPermission;
import com.example.loans.Loans;
import com.example.loans.Role;
import com.example.loans.Subject;

/** Asks the matrix of this module and that of the module that it depends on. */
public final class Fines {

    private Fines() {}

    /** Whether a librarian may waive a fine for a title that the librarian may edit. */
    public static boolean waived() {
        com.example.catalogue.Subject editor =
                com.example.catalogue.Subject.user("1").role(com.example.catalogue.Role.LIBRARIAN);
        Subject librarian = Subject.user("1").role(Role.LIBRARIAN);
        return Catalogue.decide(editor, com.example.catalogue.AccountPermission.EDIT_TITLES).allowed()
                && Loans.decide(librarian, AccountPermission.WAIVE_FINES).allowed();
    }
}
