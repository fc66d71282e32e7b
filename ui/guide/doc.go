// Package guide shows the guide for clerks inside the program, to read and to look through without leaving what is worked on.
package guide
