// Package shell is the whole screen: the one tea.Model with its six rooms, dialogs, palette, search, help and undo. It alone
// knows which room shows which place; what happens in a room is the room's.
package shell
