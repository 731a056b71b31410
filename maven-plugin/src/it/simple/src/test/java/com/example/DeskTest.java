package com.example;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class DeskTest {

    @Test
    void onlyWhatAReaderBorrowedCanBeReturned() {
        assertTrue(Desk.takesBack("17", true));
        assertFalse(Desk.takesBack("17", false));
    }
}
