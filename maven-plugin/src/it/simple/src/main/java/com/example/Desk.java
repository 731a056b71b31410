package com.example;

import com.example.library.BookFacts;
import com.example.library.BookPermission;
import com.example.library.Library;
import com.example.library.Role;
import com.example.library.Subject;

/** The desk of a library: asks the matrix. */
public final class Desk {

    private Desk() {}

    /** Whether this reader may give this book back. */
    public static boolean takesBack(String reader, boolean borrowedByReader) {
        Subject subject = Subject.user(reader).role(Role.READER);
        return Library.decide(subject, BookPermission.RETURN_BOOK, BookFacts.borrower(borrowedByReader))
                .allowed();
    }
}
