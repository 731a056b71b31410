package dev.permatrix.cli.git;

/** Why a file of an earlier revision can't be had, in words for the user. */
public final class GitProblem extends Exception {

    private static final long serialVersionUID = 1;

    GitProblem(String message) {
        super(message);
    }
}
