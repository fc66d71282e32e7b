package papers

import (
	"encoding/json"

	tea "charm.land/bubbletea/v2"

	"sotruc/office/unsaved"
	"sotruc/ui/scene"
)

// The names of the forms of a paper.
const (
	changeIt  = "edit"
	writeNote = "note"
)

// keptGives are the forms of the orders of a note as they were filled in, kept with the note.
const keptGives = unsaved.Inner + "gives"

// Reopen opens the form of the paper or of its leader's note.
func (r *reader) Reopen(name string, _ map[string]string) (scene.Action, tea.Cmd) {
	switch name {
	case changeIt:
		return scene.Push{Screen: newDirectiveForm(r.desk, r.id)}, nil
	case writeNote:
		return nil, r.instruct.start(r.id)
	}
	return nil, nil
}

// formID is under what the note of a paper is kept until it is written, whichever of its forms is open.
func (in *instructing) formID() scene.FormID {
	return scene.FormID{At: scene.Reader{ID: in.paper.ID}, Name: writeNote}
}

// carried is what is kept while the n-th order is looked over: the note as it was typed, and how the forms of the orders stand.
func (in *instructing) carried(n int, v map[string]string) map[string]string {
	kept := map[string]string{}
	for field, text := range in.typed {
		kept[field] = text
	}
	gives := append([]map[string]string(nil), in.gives...)
	if n < len(gives) {
		gives[n] = v
	}
	if packed, err := json.Marshal(gives); err == nil { // it always can be
		kept[keptGives] = string(packed)
	}
	return kept
}

// refilled takes the forms of the orders back, as far as they are those of the note that is typed.
func (in *instructing) refilled(v map[string]string) {
	var gives []map[string]string
	if v[keptGives] != "" && unsaved.Unpack(v[keptGives], &gives) == nil {
		in.words, in.gives = v["instruction_on"]+"\n"+v["instruction"], gives
	}
}
