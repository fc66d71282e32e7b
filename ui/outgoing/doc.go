// Package outgoing is the register of what the office itself sends (văn bản đi): its list with the reports that were issued, the form
// and the card of a paper, and the printed register.
package outgoing
