// Package marriage is the register of marriages and divorces.
//
// The law is the Personal Status Law 188/1959, whose text was not at hand: its
// rules here are as commonly stated, "unverified" all of them, and its figures
// are data (parameters.go).
//
//  1. A contract comes from a personal-status court, with the court's name, its
//     number and its date. They name the stream: no contract is registered twice,
//     not even by two clerks at once. They are never corrected: the court
//     cancels the entry, and the contract is registered anew.
//  2. An electronic signature alone is not enough (Law 78/2012 Art. 3): the paper's
//     reference and the hash of its scan are given. A switch in the law's data.
//  3. A marriage made out of court is registered with the judgment that confirms
//     it, which is not older than the marriage; its witnesses need not be counted.
//  4. A citizen is named by national number and name, which the civil record must
//     not contradict; a foreigner by name, date of birth, nationality and passport.
//  5. Both lived on the day of the contract, the husband is a man and the wife a
//     woman, and they are neither parent and child nor siblings, as far as the
//     civil records know.
//  6. The age of marriage is 18, with the judge's permission 15 (Arts 7, 8).
//  7. A wife has no other marriage that lasted on that day; the husband's needs the
//     court's permission (Art. 3), and there are at most four (Art. 13). Of contracts
//     registered at once neither knows of the other, and an old marriage may be
//     confirmed after a later one, before its end is recorded: the civil record flags
//     that.
//  8. A contract that falls into the wife's waiting period (Arts 47-48) after another
//     marriage is registered with a warning, not refused: the judge who made it has
//     heard what no register knows, such as a delivery.
//  9. A divorce rests on the court's judgment or deed. The spouses return after a
//     revocable one within the waiting period; then, and after any other kind, they
//     make a new contract. Within that period another divorce may follow: the marriage
//     ended with the first, and the period goes on from it. If a spouse dies in the waiting period of a revocable
//     divorce, the marriage is ended by death.
//  10. A registered death of a spouse ends the marriage on that day; its cancellation
//     takes that back. Was the birth of a spouse cancelled, an office looks into it.
//  11. A court annuls a marriage, takes a divorce away, cancels an entry, and puts
//     back in force what it has voided, by a judgment later than the one before.
//  12. An entry is corrected by a judgment (Law 148/1971 Art. 21(2)), but for the
//     office's own slips (clerical), and each spouse's name, once (National Card Law
//     3/2016 Arts 21-24). Numbers of spouses are never corrected, as in rule 1.
//  13. A legacy entry is kept as it was written, but for what cannot be.
//  14. An office acts on the records of its own area: a divorce that a court of
//     another area has decided is sent to the office that keeps the entry.
package marriage
