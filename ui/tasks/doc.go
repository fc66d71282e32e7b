// Package tasks is the room of the tasks (nhiệm vụ): their list, the card of one with its rounds, the form.
package tasks
