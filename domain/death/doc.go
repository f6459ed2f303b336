// Package death is the register of deaths.
//
// The law is the Births and Deaths Registration Law 148/1971 with its
// amendments 47/1979, 110/1982 and 40/2002. Where no source was found, the rule
// says "unverified".
//
//  1. A death rests on one of five kinds of evidence, each with particulars of
//     its own: a medical certificate (certifier, licence, and the cause on line
//     1(a)); for an unnatural death a report of forensic medicine with the order
//     of the investigating court; the ministry's letter of confirmation for
//     soldiers and police (Law 47/1979); a court's proof of death (حجة وفاة) with
//     the inquiries made and a cause, or the reason why none is stated; for a
//     death abroad a legalised and translated certificate that states the cause.
//  2. A death abroad is reported to the mission within 45 days (Art. 10). The
//     period inside Iraq was not found: 30 days, unverified. See deadlines.go.
//     After it a reason is needed; a court may also order the registration.
//  3. The cause is certified on the WHO form (MCCD 2016): line 1(a) is always
//     filled, no line is skipped, the last line is the underlying cause and is
//     never a mode of dying. A code stands beside the text, never instead of it.
//  4. A person dies once: the stream of a known person's death is named by the
//     national number, the civil record must exist and be alive, and the date of
//     death is neither before the birth nor in the future.
//  5. A body that nobody knows is registered by its description, on a forensic
//     report, without a national number. Once it is identified, the registration
//     goes on in the stream of that person. Was that the wrong one, the court
//     cancels that entry, and the body is registered anew.
//  6. A death that resembles another (similar name, national numbers that do not
//     contradict, death within 5 days, birth within 365 days of the other's; the
//     rule is OpenCRVS's) is not registered until an officer has compared the two.
//  7. An entry is corrected only by a court's judgment (Art. 21(2)), but for the
//     office's own slips in what does not identify the dead (clerical), and the
//     name, once (National Card Law 3/2016 Arts 21-24). The cause is never
//     corrected: it is certified anew. The national number is never corrected:
//     the entry is cancelled, and the right person's death registered. A
//     legacy entry follows the corrections of the register that it came from,
//     the cause included, by import alone.
//  8. A later lawful change is annotated; the entry stays as it was.
//  9. A court may cancel an entry: the person lives. The same person's death can
//     then be declared again, or a court may put the cancelled entry back.
//  10. A notification and a legacy entry are kept as they were written: what is
//     missing stays missing, but what cannot be (a death before the birth) is refused.
//  11. An office acts on the records of its own area. A new declaration after a
//     cancellation is a new record.
package death
