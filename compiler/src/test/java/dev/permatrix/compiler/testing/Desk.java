package dev.permatrix.compiler.testing;

/** A small matrix with everything that the forms of the report must tell, and no more. */
public final class Desk {

    public static final String MATRIX = """
        matrix Desk "Service desk"
          users hold exactly one role

        role Lead
        role Agent
        role Guest

        entity Ticket
        relation owner of Ticket "opened by the user"

        legend
          ✔ means allow
          ✘ means deny
          ask means on request from Lead
          ? means undecided

        table "Tickets"
          | Permission        | Cites | Lead | Agent     | Guest |
          | ----------------- | ----- | ---- | --------- | ----- |
          | Sign off {sign}   | D-01  | ✔    | ask       | ?     |
          on Ticket
          | Close tickets [1] | D-02  | ✔    | ✔ [2] [a] | ✘     |
          note [1] "Closed tickets can be opened again"
          note [2] only when owner                          assumes DA-01
        restrict Agent on Ticket to owner [a]               cites D-03
        changes "People"
          Lead may remove anyone else                       cites D-04
        invariant "Leads sign off"
          Lead may sign
        invariant "Guests do nothing"
          Guest may nothing
        undecided "Who closes the desk?"                     cites D-01
        """;

    private Desk() {}
}
