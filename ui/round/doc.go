// Package round is the walk from door to door (đi một vòng): everybody due in a session, one line and one key each.
package round
