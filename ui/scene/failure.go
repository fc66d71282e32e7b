package scene

import (
	"cmp"
	"context"
	"errors"
	"io/fs"
	"path/filepath"
	"strings"

	"sotruc/config"
	"sotruc/intake"
	"sotruc/intake/doctext"
	"sotruc/model"
	"sotruc/model/central"
	"sotruc/model/viet"
	"sotruc/office"
	"sotruc/office/editor"
	"sotruc/office/fault"
	phrases "sotruc/report/words"
	"sotruc/store"
	"sotruc/ui/locale"
)

// sentences gives the key of the sentence for every error that has one of its own.
var sentences = [...]struct {
	err error
	key string
}{
	{model.ErrConflict, "error.conflict"},
	{model.ErrNotFound, "error.not-found"},
	{model.ErrReadOnly, "error.read-only"},
	{model.ErrFrozen, "error.frozen"},
	{model.ErrMoved, "error.moved"},
	{office.ErrNoFolder, "error.no-folder-viewer"},
	{office.ErrNoViewer, "error.no-viewer"},
	{office.ErrNotShown, "error.not-shown"},
	{editor.ErrNone, "error.no-editor"},
	{office.ErrNotSame, "error.not-same"},
	{office.ErrPassphrase, "error.passphrase"},
	{office.ErrSealDamaged, "error.seal-damaged"},
	{office.ErrNotSealed, "error.not-sealed"},
	{office.ErrSealCostly, "error.seal-costly"},
	{office.ErrShortPassphrase, "error.short-passphrase"},
	{office.ErrNoAnnex, "error.no-annex"},
	{store.ErrDiskFull, "error.disk-full"},
	{store.ErrBusy, "error.busy"},
	{store.ErrClosed, "error.closed"},
	{store.ErrDamaged, "error.damaged"},
	{store.ErrDisk, "error.disk"},
	{store.ErrFileExists, "error.file-exists"},
	{store.ErrInvalid, "error.invalid"},
	{context.Canceled, "error.cancelled"},
	{config.ErrChanged, "error.settings-changed"},
	{fs.ErrNotExist, "error.no-file"},
	{fs.ErrPermission, "error.permission"},
	{model.ErrDuplicate, "error.duplicate"},
	{model.ErrInUse, "error.in-use"},
}

// templateSentence says what is wrong with a template of the office.
func templateSentence(words *locale.Strings, e *office.TemplateError) string {
	switch {
	case len(e.Fields) > 0 && e.Report:
		return words.T("handout.unknown_report_fields", e.Name, strings.Join(e.Fields, ", "))
	case len(e.Fields) > 0:
		return words.T("handout.unknown_fields", e.Name, strings.Join(e.Fields, ", "))
	case e.Header:
		return words.T("handout.field_in_header", e.Name)
	}
	return words.T("handout.no_template", e.Name)
}

// editorSentence says why no text came from an editor, and where what was written is.
func editorSentence(words *locale.Strings, e *editor.Error) string {
	if e.Kept != "" {
		return words.T("error.editor-kept", e.Editor, e.Kept)
	}
	return words.T("error.editor", e.Editor)
}

// phraseSentence says what is wrong with a template of sentences, and where.
func phraseSentence(words *locale.Strings, e *phrases.Error) string {
	wrong := words.T("report.template." + string(e.Code))
	if e.Detail != "" {
		wrong = words.T("report.template.detail", wrong, e.Detail)
	}
	if e.Line == 0 {
		return words.T("report.template.file", e.File, wrong)
	}
	return words.T("report.template.line", e.File, e.Line, wrong)
}

// Sentence says in the words of the screen what went wrong and what to do about it, on one line.
func Sentence(words *locale.Strings, err error) string {
	var (
		open   *store.OpenError
		twin   *store.DuplicateError
		back   *store.TakenError
		locked *store.LockedError
		closed *store.YearClosedError
		set    *config.Error
		text   *doctext.Error
		clock  *store.ClockError
		form   *office.TemplateError
		said   *phrases.Error
		secret *intake.SecretError
		edit   *editor.Error
		worse  *central.WorseError
		unput  *office.UnputError
	)
	switch {
	case errors.As(err, &worse):
		return SiteSentence(words, worse.Day)
	case errors.As(err, &unput):
		return unputSentence(words, unput)
	case errors.As(err, &edit):
		return editorSentence(words, edit)
	case errors.As(err, &secret):
		return words.T("error.secret") + " " + words.T("error.secret_mark", secret.Words, secret.Line)
	case errors.As(err, &said):
		return phraseSentence(words, said)
	case errors.As(err, &form):
		return templateSentence(words, form)
	case errors.As(err, &clock):
		return words.T("error.clock", Moment(clock.Last), Moment(clock.Now))
	case errors.As(err, &locked) && locked.Alone:
		return words.T("error.locked-share", cmp.Or(locked.Who, words.T("error.somebody")), locked.Since.In(model.Zone).Format("15:04 02/01/2006"))
	case errors.As(err, &open) && !errors.As(err, &locked):
		return openSentence(words, open)
	case errors.As(err, &locked):
		return words.T("error.locked", cmp.Or(locked.Who, words.T("error.somebody")), locked.Since.In(model.Zone).Format("15:04 02/01/2006"))
	case errors.As(err, &twin):
		return words.T("error.same-directive", twin.Number, twin.Year)
	case errors.As(err, &back):
		return words.T("error.taken."+back.Table, back.What)
	case errors.As(err, &closed):
		return words.T("error.register-closed", closed.Year, closed.At.Date().Local(), closed.Year)
	case errors.As(err, &set):
		return settingSentence(words, *set)
	case errors.As(err, &text):
		return words.T("intake."+string(text.Code), text.Name)
	}
	if fields := model.FieldErrors(err); len(fields) > 0 {
		return words.T("field."+fields[0].Field) + ": " + words.T("error."+string(fields[0].Code))
	}
	return plainSentence(words, err)
}

// unputSentence says what is done of a report whose files are not on the disk, and why they are not.
func unputSentence(words *locale.Strings, e *office.UnputError) string {
	key := "error.issued-unput"
	if e.Sent {
		key = "error.sent-unput"
	}
	return words.T(key, e.Folder) + " " + Sentence(words, e.Err)
}

// faults are the keys for what the system says of files; where it names no path there is another sentence.
var faults = map[error]string{
	fault.ErrFull: "disk-full", fault.ErrProtected: "protected", fault.ErrTooLong: "path-too-long", fault.ErrNotFolder: "not-a-folder",
	fault.ErrFolder: "a-folder", fault.ErrInUse: "file-in-use", fault.ErrDead: "disk",
}

// faultSentence says what the system said of a file; "" where it said nothing of the disk.
func faultSentence(words *locale.Strings, err error) string {
	path, means := fault.Of(err)
	switch {
	case means == nil:
		return ""
	case errors.Is(means, fault.ErrFull), errors.Is(means, fault.ErrDead), path == "":
		return words.T("error." + faults[means])
	}
	return words.T("error."+faults[means]+"-at", path)
}

// plainSentence is that of an error which says nothing but what it is.
func plainSentence(words *locale.Strings, err error) string {
	if said := faultSentence(words, err); said != "" {
		return said
	}
	for _, s := range sentences {
		if errors.Is(err, s.err) {
			return words.T(s.key)
		}
	}
	return words.T("error.unknown", err.Error())
}

// SiteSentence says which day of a central site would not fit any more.
func SiteSentence(words *locale.Strings, day central.Day) string {
	if day.Blank {
		return words.T("log.site.left_blank", day.On.Local(), day.Site)
	}
	return words.T("log.site.left_short", day.On.Local(), day.Site, viet.Number(day.Lacks))
}

func openSentence(words *locale.Strings, open *store.OpenError) string {
	var missing *store.MissingError
	if errors.As(open, &missing) {
		return words.T("error.missing-book", open.Path, missing.Copies[0].Path)
	}
	if errors.Is(open, store.ErrNotBook) && filepath.Ext(open.Path) == office.SealedEnding {
		return words.T("error.sealed-book", open.Path)
	}
	for _, s := range []struct {
		err error
		key string
	}{
		{store.ErrNotBook, "error.not-a-book"},
		{store.ErrEmpty, "error.empty-book"},
		{store.ErrNewer, "error.newer-book"},
		{store.ErrNoFile, "error.no-book"},
		{store.ErrDamaged, "error.damaged-book"},
		{store.ErrFileLocked, "error.book-read-only"},
		{store.ErrUnsettled, "error.unsettled-book"},
	} {
		if errors.Is(open, s.err) {
			return words.T(s.key, open.Path)
		}
	}
	if said := faultSentence(words, open); said != "" {
		return said
	}
	switch {
	case errors.Is(open, store.ErrDisk) && errors.Is(open, fs.ErrPermission):
		return words.T("error.book-rights", open.Path)
	case errors.Is(open, store.ErrNoFolder):
		return words.T("error.no-folder", open.Folder())
	case errors.Is(open, store.ErrFolder):
		return words.T("error.folder-read-only", open.Folder())
	}
	return plainSentence(words, open)
}

// Failure is the notice for an error.
func (d *Desk) Failure(err error) Action {
	return Notice{Text: Sentence(d.Words, err), Bad: true}
}

// FieldSentences turns the field errors of a write into sentences for a form; nil where err has none.
func (d *Desk) FieldSentences(err error) map[string]string {
	var set *config.Error
	if errors.As(err, &set) {
		said := map[string]string{}
		for _, one := range append([]config.Error{*set}, set.More...) {
			key, _, _ := strings.Cut(one.Key, "[")
			said[key] = wrongSetting(d.Words, one)
		}
		return said
	}
	fields := model.FieldErrors(err)
	if len(fields) == 0 {
		return nil
	}
	said := make(map[string]string, len(fields))
	for _, f := range fields {
		said[f.Field] = d.T("error." + string(f.Code))
	}
	return said
}

// settingSentence names everything in the settings that cannot be accepted, each with its line and key.
func settingSentence(words *locale.Strings, bad config.Error) string {
	said := make([]string, 0, 1+len(bad.More))
	for _, one := range append([]config.Error{bad}, bad.More...) {
		wrong, key := wrongSetting(words, one), one.Key
		if one.Code == model.CodeRequired && one.Detail != "" {
			key += "." + one.Detail
		}
		where := words.T("error.config", one.Path)
		if one.Line > 0 {
			where += words.T("error.config_line", one.Line)
		}
		if key != "" {
			where += words.T("error.config_key", key)
		}
		said = append(said, where+": "+wrong)
	}
	return strings.Join(said, " ")
}

// wrongSetting says what is wrong with the value of a setting, and what would be right where few things are.
func wrongSetting(words *locale.Strings, bad config.Error) string {
	switch {
	case bad.Code == model.CodeUnknown && bad.Detail != "":
		return words.T("error.config_words", bad.Detail)
	case bad.Code == config.CodeWrongType && bad.Detail == "whole number":
		return words.T("error.config_whole")
	case bad.Code == model.CodeOutOfRange:
		return words.T("error.config_range", bad.Detail)
	}
	return words.T("error." + string(bad.Code))
}
