// Package papers is the room of the papers received (văn bản đến): their list, the reader, the chain of authority, the
// register. How a paper comes in is the room receive.
package papers
