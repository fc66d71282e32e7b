// Package isolate is what several screens do to people under isolation, from the question to the write: how it ends, a new end, a
// test, the decision, an alarm, another household. It is no room and shows no screen of its own.
package isolate
