// Package tasks is the room of the tasks (nhiệm vụ): their list, the month, the card of one with its rounds and what proves them.
package tasks
