// Package town makes a sample town that never was: three generations with
// their births, deaths and families, by the figures of data/SOURCES.md, and the
// cases that a civil-status office meets: late and missing registrations, twins,
// a foundling, an unidentified body, a man registered dead who lives.
//
// Generate is pure: one seed always gives one town. Load takes the town's steps
// through package office, as real offices would.
package town
