// Package agreement is the register of data-sharing agreements: by which an
// agency may see what another agency's register holds, for what, and until when.
//
//  1. An agreement has a reference that names its stream, so that none is concluded twice.
//  2. It names the agency, the purposes, the law that it rests on, its first day, and
//     what it opens: whole registers, groups of fields, what may be done with them, and
//     the beginnings of the streams that the agency may follow, or append to, in the feed.
//  3. One person proposes it and another approves it; from then on it is concluded.
//  4. It never opens a register's own work, such as registering or deciding: that is its agency's by law.
//  5. It ends after its last day, or before, when somebody ends it; one person is enough to close a door.
//  6. It is never changed: it is ended and another is concluded, so that what was
//     seen under it can be held against what it said.
package agreement
