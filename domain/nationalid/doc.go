// Package nationalid is the register of national cards (البطاقة الوطنية الموحدة).
//
// The law is the National Card Law 3/2016; its text was not at hand. What rests
// on announcements of the authorities, or on nothing that was found, is marked
// unverified in the law's data. The life of a card follows a proposal of the design.
//
//  1. A card is applied for, the holder's portrait, fingerprints and iris are
//     captured, an officer compares them and approves, the card is printed,
//     handed over and activated. Only then does it hold.
//  2. One application is open at a time, and none while a card waits to be
//     handed over or activated. An application says why: a first card, a
//     renewal, a replacement of a lost, stolen or damaged card, changed data, or
//     another card for one that was revoked or spoiled; the last card must stand so.
//  3. A person below the age of the law's data applies through a parent whom the
//     civil record names, or through a guardian whom a court has appointed.
//  4. The fee is the law's of that day, with a receipt. Whoever comes without an
//     appointment pays for it, but for those whom the law exempts. A card that
//     replaces one ended by mistake or spoiled in the making costs nothing.
//  5. Images never enter the record: a capture is a reference and its SHA-256 hash.
//  6. What is on the card is frozen as it was printed: the holder's data, the free
//     Latin spelling, and the machine-readable zone TD1 of ICAO 9303-5, with the
//     access number as document number, the national number as optional data, and
//     the name transliterated from its Arabic or Kurdish letters.
//  7. A card's number and access number are never given twice.
//  8. One card is in force at most: activating a card revokes the one before it.
//  9. A card lost or stolen never holds again, even if it is found: it is destroyed.
//     A theft needs a police report. An expired card is reported too.
//  10. An authority or a court may suspend an active card, lift that, and revoke a
//     card; each with its decision. An active card is suspended first, and another
//     officer than the one who suspended it revokes it. While a card is suspended, and
//     even if it is lost, damaged or expired by then, no other is printed or activated.
//  11. A card expires after the period of the law's data, and may be renewed some time before.
//  12. The cards of the dead, of those whose record is cancelled and of those who are
//     no citizens any more are revoked, and their applications closed. A death
//     counts from the last day that it may have been on, but no later than it was
//     heard of; of several causes, the first counts, and no card holds from its day
//     on, one that was lost or expired later included. Was that a
//     mistake, everything is put back; a card that was destroyed meanwhile, or has
//     expired, is owed to the holder anew.
//  13. A card whose data the civil record has otherwise now is outdated: the
//     office asks the holder to come for another.
//  14. An office acts where the civil record is kept or the application was filed.
package nationalid
