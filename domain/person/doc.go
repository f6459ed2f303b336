// Package person is the register of civil records (القيد المدني): one for each
// person, from birth until after death (National Card Law 3/2016 Art. 1).
//
//  1. A national number is taken in the stream that it names, for one purpose and
//     for ever. Taking it again for the same purpose changes nothing.
//  2. A record begins with a registered birth, or with an existing citizen's
//     legacy record; the number was allotted for that purpose, or it is an old
//     number that nobody has. Nobody is enrolled from a legacy record beside a
//     civil record with the same name, mother and date of birth, unless an officer
//     says why that is another person; an import is compared by its own run.
//  3. Once each, by administrative decision, are corrected: the own full name, the
//     mother's name and the maternal grandfather's name (Arts 21-24). The office's
//     own slips in places, marital status and Latin spellings are clerical.
//     Everything else, and those names again, needs a judgment (Law 148/1971
//     Art. 21(2)). Nationality is not corrected but changed, by its own decision.
//  4. The own given name and the surname are changed once each by the Director
//     General, decided no sooner than 15 days after publication; there is no
//     return to an earlier name, by whichever route; a missing surname may be added; the names of
//     father and grandfather do not change by it (Arts 21-24). A court may order
//     a change beside that. The law's exception for conversion is not modelled:
//     such a change comes with a judgment. A change that was itself recorded in
//     error is undone by a judgment's correction (Law 148/1971 Art. 21(2)), not by
//     another change.
//  5. A correction of the birth is followed in what the birth says of the person,
//     except where the person's own record was corrected or changed since.
//  6. A person belongs to one household at a time. A first child takes its parents
//     out of the households that they were born into.
//  7. A registered death marks the person deceased: what would begin after the
//     death is refused. Cancelling the death undoes it; the person was never dead.
//  8. The cancellation of the birth suspends the record: until it is reinstated,
//     every command of an office is refused. What follows the birth, a death of the
//     person or a first child is taken over all the same: the order of judgments
//     does not matter.
//  9. Marriages are the register of marriages' to say; the record follows how each
//     stands now. Who has one in force is married, else the last that ended
//     counts, else the words of the record. Two contracts may be registered at once:
//     where more marriages are in force than the law lets be, an office looks into it.
//  10. A minor, one of whose parents is dead, needs a guardian until a court has
//     appointed one (Minors Welfare Law 78/1980, unverified), until the parent turns
//     out to live or to be another, or until full age (parameters.go). A minor whose
//     guardian dies needs another.
//  11. A court may order that a record be there for named roles only (a protected
//     witness, an adopted child). One officer requests it, or that it be lifted,
//     and another approves it. Sealed is the record, not the person: policies and
//     the other registers go on by it.
//  12. An office acts on the records of its own area; policies act everywhere.
package person
