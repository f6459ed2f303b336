// Package backup writes logs into one file, and restores them from it.
//
// An archive holds the exact bytes of each event, in the order of $all, with the
// signed checkpoint of the tree over them. A restore copies it into an empty
// store, and is itself only believed when the tree of what arrived is the one that
// was signed. See docs/decisions/0018-a-backup-is-the-log.md.
package backup
