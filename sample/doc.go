// Package sample holds a made ward: deterministic data for the demonstration, the pictures and the benchmarks. Every
// name, number and paper is invented. New makes the ward as plain values, Fill writes it into a book as if the office
// had worked for weeks. Nothing here decides anything about real data, and no rule of the program lives here.
package sample
