// Package birth is the register of births.
//
// A birth is notified by those who delivered the child, declared by an
// informant, and registered by a registrar; only the registration is a legal
// fact. Nothing is deleted: an entry is corrected, amended, cancelled,
// reinstated. The rules:
//
//  1. Notification: by a health facility, or by a doctor, a licensed nurse or a
//     licensed midwife (Law 148/1971, "منظم الشهادة"); once, before any
//     declaration; the minimum is date, sex, kind of place, and the mother or
//     the circumstances in which a foundling was found.
//  2. Declaration: by an informant whose relation is stated; again as often as
//     needed until registration, and after a rejection. The tracking id, the
//     office and the area of the first report stay.
//  3. An office acts only on births of its own area.
//  4. A declaration that looks like another birth is flagged (OpenCRVS's three
//     rules, see Duplicates). It is not registered until an officer has cleared
//     it, and is compared again right before: of declarations made at one time
//     none knew the others. Twins are not duplicates of each other.
//  5. Registration within the period of the law is current; after it, late and
//     with a reason; very late, only by a court's order (deadlines.go). The day
//     that counts is the day of the first declaration: an office's own delay is
//     not held against a family.
//  6. A live birth gets a registration, a national and a family number, even if
//     the child died before the registration: its death is registered next.
//  7. A fetal death is registered from a number of weeks on, without national
//     or family number.
//  8. A foundling (لقيط) is registered by the juvenile court's order alone
//     (Civil Status Law 65/1972 Art. 32(1)), with no parents stated. Its entry is
//     sealed for good; no certified copy of the whole entry is issued.
//  9. A correction follows one of three routes. The office's own slips:
//     statistical and medical facts, those of informant and certifier, and Latin
//     spellings. Once each by administrative decision: the own full name, the
//     mother's name, the maternal grandfather's name (National Card Law 3/2016
//     Arts 21-24). Everything else, and those names again, by a judgment (Law
//     148/1971 Art. 21(2)). An entry of a legacy register follows that register's
//     own corrections, by import alone.
//  10. No correction turns a fetal death into a live birth or back, or makes or
//     unmakes a foundling: the court cancels the entry and orders another.
//  11. An amendment (تأشير) is a marginal annotation with its reference; the
//     entry stays as it was.
//  12. Only a court cancels an entry (ترقين القيد) and only a court reinstates it.
//  13. Certified copies (صورة قيد) and extracts are issued of entries in force.
//  14. An entry of a legacy register is taken over as it stands: no deadline
//     applies, and what it does not say stays unknown.
//  15. The second and third part of a child's name are the father's and his
//     father's (lineage.go). The mother is alive at the birth, the father within
//     a year before it, the informant at the declaration (known.go).
package birth
