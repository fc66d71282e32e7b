// Package console tells what the terminal that the program was started in can draw: its screens at all, and every sign on them.
package console
