/**
 * The lines of the language. Each rule that ends with EOF is one line as LineJoiner hands it over, parsed by itself: so
 * an error never reaches beyond its line. Which line may follow which is decided in Outline.
 */
parser grammar PermatrixParser;

options { tokenVocab = PermatrixLexer; }

// Statements: their first lines

matrixHead : MATRIX word STRING? trace EOF ;
question : UNDECIDED STRING trace EOF ;
roleHead : ROLE declared (COMMA declared)* trace EOF ;
roleSetHead : ROLES name EQ roleSet trace EOF ;
entityHead : ENTITY declared (COMMA declared)* trace EOF ;
relationHead : RELATION name OF name (COMMA name)* words=STRING? trace EOF ;
legendHead : LEGEND trace EOF ;
tableHead : TABLE STRING (ON name)? trace EOF ;
permissionHead : PERMISSION permission trace EOF ;
restrictHead : RESTRICT restriction NOTEREF? trace EOF ;
changesHead : CHANGES STRING trace EOF ;
invariantHead : INVARIANT STRING trace EOF ;
scenarioHead : SCENARIO STRING trace EOF ;

// The lines below them

matrixLine
    : (SOURCE | FACTS | OWNER | VERSION) STRING trace EOF           # textLine
    | APPROVED BY by=STRING (ON day=STRING)? trace EOF              # approvedLine
    | USERS HOLD (EXACTLY ONE ROLE | ANY ROLES) trace EOF           # holdLine
    | NO? ROLES CAN BE ADDED trace EOF                              # addLine
    ;

roleLine : roleProperty trace EOF ;

roleProperty
    : HELD BY count (USER | USERS)                                  # heldBy
    | FIRST HELD BY (WHOEVER CREATED THE ACCOUNT | name)            # firstHeldBy
    | ITS HOLDER CANNOT BE (REMOVED | LOCKED)                       # holderCannotBe
    | NO RESTRICTION APPLIES                                        # noRestriction
    ;

legendLine : key+ MEANS meaning trace EOF ;

onLine : ON name EOF ;
sectionLine : SECTION STRING (ON name)? EOF ;
noteLine : tableNote trace EOF ;
tableNote : NOTE NOTEREF ((ONLY | ALSO) WHEN condition)? STRING? ;

permissionLine
    : COVERS covered (COMMA covered)* trace EOF                     # coversLine
    | TAGS name (COMMA name)* trace EOF                             # tagsLine
    | CREATES name trace EOF                                        # createsLine
    ;

ruleLine : changeRule trace EOF ;

changeRule
    : who MAY operation presence?                                   # mayRule
    | who MAY NEVER operation presence?                             # neverRule
    | UNDECIDED COLON who MAY operation presence?                   # undecidedRule
    | NO ONE (BUT who)? MAY operation presence?                     # noOneRule
    ;

promiseLine : promise trace EOF ;

promise
    : ONLY roleSet MAY permissions                                  # onlyMay
    | ONLY roleSet CAN operation presence?                          # onlyCan
    | NO ONE CAN operation presence?                                # noOneCan
    | ALWAYS count name                                             # alwaysHeld
    | name AND name DIFFER ONLY IN permissions                      # differOnlyIn
    | name AND name HAVE THE SAME CELLS (IN STRING)?                # sameCells
    | roleSet MAY ALL THAT name MAY (EXCEPT permissions)?           # mayAllThat
    | name MAY MORE_ THAN name                                       # mayMore
    | roleSet MAY NOTHING (ON name)? (EXCEPT permissions)? (UNLESS condition)?  # mayNothing
    | roleSet MAY permissions (WHEN condition)?                     # may
    ;

givenLine : given trace (whenPart trace)? (thenPart trace)? EOF ;
thenLine : thenPart trace EOF ;
given : GIVEN A name (COMMA name)* (WITH permissionList)? (AND company)* ;
company
    : A name (WHERE condition)?                                     # someone
    | NO name                                                       # nobody
    ;
whenPart : WHEN THEY operation ;
thenPart : THEN (IT | permissionList) (IS | ARE) (ALLOWED | DENIED | REQUESTABLE) ;
permissionList : permission (COMMA permission)* (AND permission)? ;

remarkLine : (NOTE | ADVICE) STRING (CITES ref (COMMA ref)*)? EOF ;

// Parts

trace : (cites | assumes | because)* ;
cites : CITES ref (COMMA ref)* ;
assumes : ASSUMES ref (COMMA ref)* ;
because : BECAUSE STRING ;
ref : CITE | ID | STRING ;

declared : word STRING? | STRING ;
count
    : EXACTLY INT                                                   # exactly
    | INT OR MORE_                                                   # orMore
    | UP TO INT                                                     # upTo
    ;
roleSet : EVERYONE (EXCEPT name (COMMA name)*)? | name ((COMMA | OR) name)* ;
restriction : roleSet ON name (EXCEPT permission (COMMA permission)*)? TO condition ;

key : SYMBOL | SIGN | STRING | word | NO ;
meaning : effect ONLY WHEN condition | branch (ELSE branch)* ;
branch : effect (WHEN condition)? ;
effect : ALLOW | DENY | UNDECIDED | ON REQUEST FROM roleSet ;

condition : atom ((AND | OR) atom)* ;
atom
    : NOT atom                                                      # not
    | LP condition RP                                               # nested
    | name                                                          # named
    ;

covered : permission (ON name)? ;

who : actor (COMMA actor)* ;
actor : ANYONE (WITH permission)? | (ONE OF | A)? name ;
operation
    : verb=word ANYTHING (TO | FROM) to=targets                     # anythingOperation
    | verb=word object=targets ((TO | FROM) (ANY ROLE | to=targets))? (BECOMING name)?  # plainOperation
    ;
targets : target (COMMA target)* ;
target
    : (SELF | THEMSELVES)                                           # selfTarget
    | ANYONE (ELSE | WITH permission)?                              # anyoneTarget
    | (ONE OF | A | ANOTHER)? permission                            # roleTarget
    ;
presence : WHILE (A | NO) name EXISTS ;

permissions : ALL (OF STRING)? | permission (COMMA permission)* ;
permission : word (DOT word)? | STRING ;

name : word | STRING ;

/** An identifier, or a word of the language that may be a name too, since it only ever stands behind another word. */
word
    : ID | ENTITY | RELATION | PERMISSION | SOURCE | FACTS | OWNER | VERSION | APPROVED | USERS | HOLD | EXACTLY | ANY
    | BE | ADDED | HELD | USER | FIRST | WHOEVER | CREATED | ACCOUNT | HOLDER | REMOVED | LOCKED | RESTRICTION
    | APPLIES | MORE_ | UP | REQUEST | SECTION | COVERS | TAGS | CREATES | EXISTS | DIFFER | HAVE | SAME | CELLS | ALWAYS
    | THAN | ALLOWED | DENIED | REQUESTABLE
    ;
