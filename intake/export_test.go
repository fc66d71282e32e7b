package intake

// Parse proposes what a text says that came in no file. Any text gives a Proposal.
func Parse(text string) Proposal { return newReading(text).read() }
