// Package passport is the register of passports, laissez-passers and travel bans.
//
// The law is the Passports Law 32/2015. Every age, period and fee is data of the
// law's book (parameters.go). Where no source was found, the rule says "unverified".
//
//  1. All documents and bans of a person stand in one stream, so that a ban and an
//     issue cannot pass each other.
//  2. There are four passports: diplomatic, special, service and ordinary. An
//     ordinary one holds for 8 years, a child's for 4, a diplomatic or service
//     one for 5; none is extended. A special one's period is unverified. All but
//     the ordinary rest on the letter of the authority that the holder serves.
//  3. A citizen applies with the nationality certificate and the receipt for the
//     fee of that day. A person of full age applies alone; for a child a parent
//     whom the civil record names by number, alive and of full age, or a
//     guardian does. A child needs the approval of both parents, of the one who
//     lives, or a court's order in its place.
//  4. An application is enrolled (face, fingerprints, signature, by reference and
//     hash only), vetted with findings or rejected with reasons, printed, and
//     handed over. One of a type is under way at a time, and each office
//     goes on with the applications of its own area.
//  5. While it stood, Art. 10(4) made whoever was convicted under the law wait
//     three months; the Federal Supreme Court struck it down. The switch
//     passport.conviction_wait says from when to when it held.
//  6. The booklet's machine-readable zone (ICAO 9303-4) is frozen as printed, by
//     ICAO's transliteration; the holder's own Latin spelling stands beside it.
//  7. At most one passport of a type is in force: handing one over revokes the
//     one before. While one is suspended, and even if it is lost, damaged or
//     expired by then, no other of any type is printed or handed over: the
//     authority ends the suspension or revokes it first (unverified for other
//     types). It does not stop a laissez-passer: the return home is never forbidden.
//  8. Lost and stolen are final, even if the document is found. A theft, and any
//     loss abroad, needs the police report. What is lost, stolen, damaged or
//     revoked is due to INTERPOL's database of stolen and lost travel documents
//     until the national bureau has sent it. A stolen blank belongs to nobody and
//     has a stream of its own.
//  9. An office withdraws no passport: a suspension, its end and a revocation each
//     rest on the decision of a higher authority. A document in force is suspended
//     first, and another officer than the one who suspended it revokes it.
//  10. A laissez-passer brings a citizen without a passport home: six months, one
//     entry. A passport that is handed over ends it, and so does another one, even
//     while it is suspended. Nobody's approval is asked for
//     a child's: it leads home only (unverified).
//  11. A travel ban is a court's or an authority's order with scope and period. It
//     is told to the officer at application. A ban on all travel stops printing
//     and handing over; at the border each ban stops or refers what it forbids, but
//     never the return home (unverified: the fields of a ban). A lifting may be put
//     right while its day has not come.
//  12. A dead person's documents end with the day of death: the last that it may
//     have been, but no later than it was heard of. So it is when the civil record
//     is cancelled or the nationality lost; of several causes the first counts,
//     and no document holds from its day on, one that was lost later included. If
//     that was a mistake, all of it is put back; a destroyed document is owed to
//     its holder, free, until another of its type is handed over.
package passport
