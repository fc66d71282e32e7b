// Package settings is the form over the settings file: what a clerk changes of it, checked as the command checks it, with all that is
// written there beside it left as it is.
package settings
