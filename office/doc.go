// Package office is the work of the office over its book and settings that a command and a screen both do: what waits, the
// draft and the document of a report, taking in what was received, where its tasks stand. It knows no screen, no words and no
// clock: whoever asks says what time it is.
package office
