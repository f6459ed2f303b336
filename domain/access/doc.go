// Package access is the record of who read whose data, and of what auditors make of it.
//
//  1. Every answer that shows something of a person is recorded before it leaves: who asked, in which role and
//     office, for which agency, purpose, agreement and legal basis, from which request, whose data, and which groups of fields.
//  2. So is the asking for a number that led to nothing, and every verification with its outcome: whoever tries
//     numbers one after the other leaves a trace too.
//  3. A reading is never changed or taken back.
//  4. A reading may be hidden from the person it is about until a day that an investigation states, at most
//     MaxHidden months ahead; from that day on the person sees it. Auditors always see it.
//  5. What looks like misuse is flagged, once for each occasion: reading without an open case, reprints beyond a
//     rate, a cluster of late registrations by one registrar, enumeration of national numbers, access to one's own relatives.
//  6. A flag is closed by an auditor with a finding, and never by the officer whom it is about.
//
// The fields that a person sees are those of the Estonian Data Tracker's findUsage (logtime, action, receiver), and
// beside them purpose, legal basis and field groups. Rule 4's period and the limits of rule 5 are unverified for Iraq:
// they are the operator's to set.
package access
