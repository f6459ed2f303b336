// Package retirement is the register of pensions: the service record from the
// first employment on, the pension, and after the death the survivors' claim, in
// one stream for each person.
//
// The law is the Unified Retirement Law 9/2014 as amended by 26/2019. Its figures
// are data (parameters.go, and the law's file); those marked there as unverified
// are practice or a proposal, for no text of the law was found.
//
//  1. Service is recorded in periods with their employers. Time is counted in months
//     of 30 days; service in the field ("operations") counts double; what was never
//     contributed for is recovered from the pension. None begins before the law's
//     least age (unverified). A record on which a claim rests is corrected with a
//     reference, never overwritten.
//  2. A claim is assessed under the law of the day of retirement. The event freezes
//     the basis, that day and the assessment with its steps. The salaries are of as
//     many months as the law's average, or as were served. A service or a date of
//     birth that is corrected later wants another assessment. After a pension has
//     ended, a new claim counts all service. For one who died in service the
//     survivors claim, as of the day of death.
//  3. An officer grants the pension, or the gratuity of a service too short for one,
//     or refuses with reasons. A decision names its paper. Months that have passed
//     by then are arrears, paid with the next payment.
//  4. A corrected service is reassessed from a day on; what was settled otherwise
//     becomes arrears or a receivable, also of the gratuity and of contributions. If
//     no pension is left, it ends as granted wrongly, from its first day, and what
//     was paid besides it is claimed back.
//  5. A month is paid once, never before it begins, never before the pension is
//     payable, and never to the dead, the suspended, or one whose pension has ended.
//     The payment holds all that it was decided on. Deductions come to at most the
//     law's part of the month's amount, in whole dinars. Whoever has no further
//     month is paid arrears by themselves, less debts.
//  6. A proof of life is due at the law's intervals, and once the identity card has
//     run out. The day after it is overdue; after the grace the pension is suspended
//     (unverified periods). Once it is given, all months since are arrears.
//  7. An officer suspends and resumes for a reason, and terminates for another
//     reason than death. A termination can be lifted from a day on, of the dead up
//     to the day of death. An inquiry or a court holds up the survivors, too.
//  8. A death ends the pension as of the day of death; of an incomplete date the
//     latest day counts. What was paid for later time is a receivable, to the fils.
//     Another date of death settles it anew. The known family may claim, unless a
//     gratuity was granted instead of a pension; what was owed to the dead, gratuity
//     and arrears, goes to an heir whom a paper names, less what the family owes.
//     Who dies before the age of payment leaves a pension from the day after.
//  9. An annulled death puts everything back: the months missed and all that was
//     recovered are arrears, the receivable is cancelled, the survivors' claim is
//     closed, whom it left widowed reads as married, and what they and the heirs
//     were paid is a receivable of theirs. One who lives always has what one who was
//     never taken for dead would have, and has time for a proof of life; also once a
//     void record is in force again. On a void record nobody is paid, nothing is
//     granted, and nobody is cleared.
//  10. Survivors' shares are granted by an officer and frozen. They are divided anew
//     from the day on which one dies, is born, marries or is single again, comes of
//     age, or brings evidence of studies or of a disability, as the law's table
//     says; of an incomplete date the latest day counts, but none after it was
//     noted. A change shows in the month whose first day it holds on (unverified).
//     Who is found later, or turns out not to be of the family, waits for the
//     officer's decision.
//  11. A receivable is recovered by instalments or in one sum, or written off by the
//     authority. Who owes nothing gets a clearance (براءة الذمة).
//  12. An office acts on the cases of its own area, which is that of the person's
//     civil record when the case was opened.
package retirement
