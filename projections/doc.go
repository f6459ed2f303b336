// Package projections builds read models: tables whose rows are pure folds of
// the log, and the reads on them.
//
//   - A Table says how events fold into rows; it knows no database.
//   - The Engine follows the log for each table: it loads the rows that a batch
//     of events names, folds, and writes rows and checkpoint in one transaction.
//     Each table has one leader among all processes. Rebuild folds the whole log
//     into a shadow table that replaces the old one in one rename.
//   - A Reactor follows the log in the same way, to give commands.
//   - Reads are the questions that the API asks.
//
// See docs/decisions/0004-projections-as-folds.md.
package projections
