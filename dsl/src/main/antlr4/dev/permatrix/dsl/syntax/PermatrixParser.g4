/**
 * The lines of the language. Each rule that ends with EOF is one line as LineJoiner hands it over, parsed by itself: so
 * an error never reaches beyond its line. Which line may follow which is decided in Outline.
 */
parser grammar PermatrixParser;

options { tokenVocab = PermatrixLexer; }

// Statements: their first lines

matrixHead : MATRIX word STRING? trace EOF ;
useHead : USE STRING trace EOF ;
question : UNDECIDED STRING trace EOF ;
roleHead : ROLE declaredRole (COMMA declaredRole)* trace EOF ;
roleSetHead : ROLES name EQ roleSet trace EOF ;
entityHead : ENTITY declared (COMMA declared)* trace EOF ;
relationHead : RELATION name OF name (COMMA name)* words=STRING? (COLON choices)? trace EOF ;
factHead : FACT name OF name (COMMA name)* words=STRING? (COLON (NUMBER | choices | steps))? trace EOF ;
parameterHead : PARAMETER name (EQ INT)? STRING? trace EOF ;
levelHead : LEVEL name COLON steps trace EOF ;
legendHead : LEGEND trace EOF ;
tableHead : TABLE label=STRING (ON on=name | OF level=name)? (FROM file=STRING)? trace EOF ;
permissionHead : PERMISSION permission trace EOF ;
requireHead : REQUIRE requirement trace EOF ;
restrictHead : RESTRICT restriction NOTEREF? trace EOF ;
operationHead : OPERATION word STRING? trace EOF ;
changesHead : CHANGES STRING trace EOF ;
eachHead : EACH USER trace EOF ;
invariantHead : INVARIANT DEFAULT? STRING trace EOF ;
scenarioHead : SCENARIO STRING trace EOF ;
variantHead : VARIANT STRING trace EOF ;
variantEnd : END VARIANT EOF ;

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
    | CANNOT BE DELETED OR EDITED                                   # cannotBeEdited
    | LIKE name                                                     # like
    | INCLUDES name (COMMA name)*                                   # includes
    | HELD WHEN condition                                           # heldWhen
    | AVAILABLE (ON REQUEST FROM roleSet)? WHEN condition           # availableWhen
    ;

legendLine : key+ MEANS meaning trace EOF ;

onLine : ON name EOF ;
sectionLine : SECTION STRING (ON name)? EOF ;
noteLine : tableNote trace EOF ;
tableNote : NOTE NOTEREF ((ONLY | ALSO) WHEN condition)? STRING? ;

permissionLine
    : COVERS covered (COMMA covered)* trace EOF                     # coversLine
    | TAGS name (COMMA name)* trace EOF                             # tagsLine
    | NEEDS permission (COMMA permission)* trace EOF                # needsLine
    | SHOWN AS STRING WHEN condition trace EOF                      # shownLine
    | CREATES name trace EOF                                        # createsLine
    | ON name trace EOF                                             # isOnLine
    ;

ruleLine : changeRule trace EOF ;

changeRule
    : who MAY operation circumstances?                              # mayRule
    | who MAY NEVER operation circumstances?                        # neverRule
    | UNDECIDED COLON who MAY operation circumstances?              # undecidedRule
    | NO ONE (BUT who)? MAY operation circumstances?                # noOneRule
    ;

circumstances
    : presence (WHEN condition)?
    | WHEN condition presence?
    ;

userLine : userRule trace EOF ;

userRule
    : HAS A UNIQUE (word STRING? | STRING)                          # hasUnique
    | HAS A (plainWord STRING? | STRING)                            # hasSome
    | BELONGS TO membership (COMMA membership)*                     # belongsTo
    | NO name IS AMONG name                                         # notAmong
    | ADVICE name HAS AT MOST INT CHARACTERS                        # adviceOnLength
    ;
membership : count name ;

promiseLine : promise trace EOF ;

promise
    : ONLY roleSet MAY permissions (WHEN condition)?                # onlyMay
    | NO ONE MAY permissions (WHEN condition)?                      # noOneMay
    | ONLY roleSet CAN operation presence?                          # onlyCan
    | NO ONE CAN operation presence?                                # noOneCan
    | NO ONE MAY BOTH permission AND permission                     # mayNotBoth
    | NO ONE HOLDS BOTH name AND name                               # holdsNotBoth
    | ALWAYS count name                                             # alwaysHeld
    | EACH OF name (COMMA name)* MAY ALL THAT THE NEXT MAY          # eachMayMore
    | A HIGHER name NEVER TAKES A PERMISSION AWAY                   # higherKeeps
    | WHOEVER MAY permission MAY permissions                        # whoeverMay
    | name MAKES NO DIFFERENCE TO permissions (FOR roleSet)? (WHEN condition)?  # noDifference
    | roleSet CAN NEVER BECOME roleSet presence?                    # neverBecomes
    | name AND name DIFFER ONLY IN permissions                      # differOnlyIn
    | name AND name HAVE THE SAME CELLS (IN STRING)?                # sameCells
    | roleSet MAY ALL THAT name MAY (EXCEPT permissions)?           # mayAllThat
    | name MAY MORE_ THAN name                                       # mayMore
    | roleSet MAY NOTHING (ON name)? (EXCEPT permissions)? (UNLESS condition)?  # mayNothing
    | roleSet MAY permissions (WHEN condition)?                     # may
    ;

givenLine : given trace (whenPart trace)? (thenPart trace)? EOF ;
thenLine : thenPart trace EOF ;

given
    : GIVEN A name (COMMA name)* (grants told | WHERE stated others | open)          # givenOneOf
    | GIVEN SOMEONE WHO HOLDS NO ROLE (grants told | WHERE stated others | open)     # givenNoRole
    | GIVEN SOMEONE WHO HOLDS name ((COMMA | AND) name)* grants? told                # givenAllOf
    ;
grants
    : COMMA? WITH with=permissionList ((COMMA | AND)? WITHOUT without=permissionList)?
    | COMMA? WITHOUT without=permissionList
    ;

// Behind names or a condition that `and` could continue, a condition of its own needs `where`

told : (WHERE stated)? others ;
open : AND stated others | others ;
others : (AND company)? ;
stated : condition ;
company
    : NO name open                                                  # nobody
    | A name (WHERE condition others | open)                        # someone
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

declaredRole : declared (OUTSIDE THE ACCOUNT)? ;
declared : word STRING? | STRING ;
choices : name (COMMA name)+ ;
steps : name (LT name)+ ;
count
    : EXACTLY INT                                                   # exactly
    | INT OR MORE_                                                   # orMore
    | UP TO INT                                                     # upTo
    ;
roleSet : EVERYONE (EXCEPT name (COMMA name)*)? | name ((COMMA | OR) name)* ;
requirement : condition (ON name)? (TO (SIGN_ IN | permission (COMMA permission)*))? ;
restriction : roleSet ON name (EXCEPT permission (COMMA permission)*)? TO condition ;

key : SYMBOL | SIGN | STRING | word | NO ;
meaning : effect ONLY WHEN condition | branch (ELSE branch)* ;
branch : effect (WHEN condition)? ;
effect : ALLOW (UNTIL WITHDRAWN BY roleSet)? | DENY | FORBID | UNDECIDED | ON REQUEST FROM roleSet ;

condition : atom ((AND | OR) atom)* ;
atom
    : NOT atom                                                      # not
    | LP condition RP                                               # nested
    | HOLDS ONLY? name                                              # holds
    | name comparison value                                         # compared
    | name                                                          # named
    ;
comparison : IS NOT? | AT (LEAST | MOST) | (MORE_ | LESS) THAN ;
value : name | INT ;

covered : permission (ON name)? ;

who : actor (COMMA actor)* ;
actor : ANYONE (WITH permission)? | (ONE OF | A)? name ;
operation
    : verb=word ANYTHING (TO | FROM) to=targets                     # anythingOperation
    | verb=word roleItself ((TO | FROM) to=targets)?                # roleOperation
    | verb=word object=targets ((TO | FROM) (ANY ROLE | to=targets))? (BECOMING name)?  # plainOperation
    ;
roleItself : (ANY | OWN) ROLE | ROLE name (COMMA name)* ;
targets : target (COMMA target)* (WHERE condition)? ;
target
    : (SELF | THEMSELVES)                                           # selfTarget
    | ANYONE (ELSE | WITH permission)?                              # anyoneTarget
    | (ONE OF | A | ANOTHER)? permission                            # roleTarget
    ;
presence : WHILE (A | NO) name EXISTS ;

permissions : ALL (OF STRING | TAGGED name (COMMA name)*)? | permission (COMMA permission)* ;
permission : word (DOT word)? | DOTTED | STRING ;

name : word | STRING ;

/** An identifier, or a word of the language that may be a name too, since it only ever stands behind another word. */
word : plainWord | UNIQUE ;
plainWord
    : ID | ENTITY | RELATION | PERMISSION | SOURCE | FACTS | OWNER | VERSION | APPROVED | USERS | HOLD | EXACTLY | ANY
    | BE | ADDED | HELD | USER | FIRST | WHOEVER | CREATED | ACCOUNT | HOLDER | REMOVED | LOCKED | RESTRICTION
    | APPLIES | MORE_ | UP | REQUEST | SECTION | COVERS | TAGS | CREATES | EXISTS | DIFFER | HAVE | SAME | CELLS | ALWAYS
    | THAN | ALLOWED | DENIED | REQUESTABLE | USE | FACT | PARAMETER | LEVEL | REQUIRE | OPERATION | EACH | VARIANT | END
    | DEFAULT | OUTSIDE | LIKE | INCLUDES | AVAILABLE | DELETED | EDITED | NUMBER | AT | LEAST | MOST | LESS | FORBID
    | UNTIL | WITHDRAWN | NEEDS | SHOWN | AS | SIGN_ | HAS | BELONGS | CHARACTERS | NEXT | BOTH | BECOME | HIGHER | TAKES
    | AWAY | TAGGED | OWN | SOMEONE | WHO | WITHOUT | MAKES | DIFFERENCE | FOR
    | AMONG
    ;
