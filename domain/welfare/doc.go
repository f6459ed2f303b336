// Package welfare is the register of social protection: households that are paid
// because they live below the poverty line, and the full-time caregivers of
// disabled people.
//
// The law is the Social Protection Law 11/2014 and the Disability Law 38/2013.
// Every figure is data with its source (lawfile/data/iq/welfare.yaml); most are
// marked unverified, since the laws' own text was not at hand.
//
//  1. A household has one case, in the stream of its family number. A person
//     receives welfare with one household at a time, so that no month is paid to two
//     for the same person, and must live and have a civil record.
//  2. It applies by a category of the law, each with the paper that the law wants
//     and never against the civil record: a widow is a woman whom the record does
//     not know as married, an orphan a minor of whom as many parents are dead as
//     the law says. The Cabinet adds categories as rows of the data; they rest on
//     their paper alone. A foreign head shows a permanent residence.
//  3. Incomes are cross-checked with payrolls and with the pensions that the register
//     of retirement tells, a social worker visits
//     and fills in the form, and the proxy-means test makes presumed means of the
//     answers. The means of each person are those, or the incomes divided by the
//     members, whichever is more. Below the poverty line of the day the household
//     is eligible; otherwise it is above the line (فوق خط الفقر).
//  4. It may object once to a decision, within one month of the notice, which is
//     not before the decision. A reversal states means below the line, which hold
//     until new incomes, a new statement or a new survey.
//  5. Who belongs to the household on the first day of a month counts for the
//     month: the living, sons until an age (unless they study or are disabled),
//     unmarried daughters, a spouse who is neither divorced from the head nor married
//     again, whatever other marriages a husband has. Who died on a day that the record
//     does not know counts as dead from the day on which that was heard of at the
//     latest, and that day stays. The head is paid; after the head the spouse, or the
//     oldest adult. A widow of the
//     head is in the category of widows by the register's own knowledge.
//  6. The amount is the row of the table of the day, by the head's sex and the
//     number of members, and at most the ceiling.
//  7. A month is paid once, to who is head on the day of the payment, after every
//     member was compared with the civil record and the register of pensions: what
//     has changed is followed first, and then paid or refused with its reason. The
//     payment freezes what it was decided on. When payments stop, the months past
//     that no cycle has paid become arrears; where no month comes that they could be
//     paid with, they are paid alone, to the head or to whom a paper names.
//  8. Whatever is learnt later of a past month (a death, its annulment, an income)
//     is computed anew by the law of that month. Of pensions the register of
//     retirement tells the past too: what it takes back was never an income.
//     The difference is booked as
//     arrears or as a receivable; the one uses up the other. Months that a change
//     does not touch stay as they were decided.
//  9. Data are updated in time, or payment is suspended, and later the case
//     lapses. A refused visit suspends; a term without school attendance warns
//     and then suspends. Several suspensions may last at once, each until its cause
//     is removed. The law says for each reason whether the months of a suspension
//     are paid afterwards. A case that was closed by mistake is opened again; a new
//     application begins a new one, and what the earlier was paid by stays.
//  10. What was paid wrongly is kept back by an agreed instalment, within the
//     share that the law allows, or paid back; then a clearance is issued. The
//     agreement ends with its debt.
//  11. A caregiver's allowance wants a condition of the law's list with the
//     medical committee's decision, a caregiver of the law's age, healthy, without
//     other income, and kin to the second degree; each of the two has one allowance only. Its amount was not found: until
//     the operator states it, no payment is made. It ends with the life of either,
//     the age or an income, and resumes if a death was a mistake.
//  12. An office acts on the cases of its own area.
package welfare
