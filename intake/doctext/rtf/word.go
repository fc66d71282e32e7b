package rtf

import (
	"unicode/utf16"

	"sotruc/intake/doctext/wordtext"
)

// skipped are the groups whose text is none of the paper.
var skipped = map[string]bool{
	"colortbl": true, "stylesheet": true, "info": true, "pict": true, "objdata": true, "objclass": true, "objname": true, "themedata": true, "colorschememapping": true, "latentstyles": true,
	"datastore": true, "listtable": true, "listoverridetable": true, "revtbl": true, "rsidtbl": true, "generator": true, "filetbl": true, "nonshppict": true, "sp": true,
	"footer": true, "footerl": true, "footerr": true, "footerf": true, "ftnsep": true, "ftnsepc": true, "ftncn": true, "aftnsep": true, "aftnsepc": true, "aftncn": true,
	"shprslt": true, "annotation": true, "atnid": true, "atnauthor": true, "atnref": true, "atntime": true, "atndate": true, "atrfstart": true, "atrfend": true, "xe": true, "tc": true, "tcn": true, "rxe": true, "txe": true, "bkmkstart": true, "bkmkend": true,
	"fldinst": true, "pn": true, "pnseclvl": true, "nonesttables": true, "xmlnstbl": true, "passwordhash": true, "userprops": true, "docvar": true, "comment": true, "template": true,
}

// letters are what a word stands for.
var letters = map[string]string{
	"tab": "\t", "line": "\n", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•", "emspace": " ", "enspace": " ", "qmspace": " ",
}

// stories are the groups that are written beside the text.
var stories = map[string]storyKind{
	"footnote": storyNote, "shptxt": storyBox, "dptxbxtext": storyBox, "listtext": storyLabel, "pntext": storyLabel,
	"headerf": storyFirstHead, "header": storyHead, "headerr": storyHead, "headerl": storySide,
}

// inside are the groups with a star whose text counts, or that hold one that does.
var inside = map[string]bool{"shpinst": true, "do": true, "nesttableprops": true, "ud": true, "shptxt": true}

// word takes a control word.
func (r *reader) word(word string, number int, given bool) error {
	star := r.now.star
	r.now.star = false
	kind, isStory := stories[word]
	switch {
	case r.now.place == placeBoth && word == "ud":
		r.now.place = placeText
	case r.now.place == placeSkip:
		r.pictured(word, number)
	case skipped[word], star && !inside[word] && !isStory:
		r.now.place, r.picture = placeSkip, picture{across: 100, down: 100}
	case word == "fonttbl":
		r.now.place = placeFonts
	case word == "upr":
		r.now.place = placeBoth
	case isStory && r.now.place == placeText:
		return r.openStory(kind)
	case letters[word] != "":
		r.text(letters[word])
	default:
		r.format(word, number, !given || number != 0)
		r.encoding(word, number)
		return r.structure(word)
	}
	return nil
}

// picture is how large a picture is shown: twips, and the percent of that to which it was drawn.
type picture struct{ width, height, across, down int }

const twipsPerMM = 1440 / 25.4

// pictured takes the words about a picture, whose bytes are none of the text.
func (r *reader) pictured(word string, number int) {
	switch word {
	case "picwgoal":
		r.picture.width = number
	case "pichgoal":
		r.picture.height = number
	case "picscalex":
		r.picture.across = number
	case "picscaley":
		r.picture.down = number
	default:
		return
	}
	p := r.picture
	if wordtext.Large(float64(p.width)*float64(p.across)/100/twipsPerMM, float64(p.height)*float64(p.down)/100/twipsPerMM) && !r.now.hidden && !r.now.gone {
		r.story().object = true
	}
}

// structure takes the words that end paragraphs, cells and rows.
func (r *reader) structure(word string) error {
	if r.now.place != placeText {
		return nil
	}
	switch word {
	case "par":
		return r.endParagraph()
	case "sect", "page", "column":
		return r.endLine()
	case "cell":
		return r.endCell(1)
	case "nestcell":
		return r.endCell(max(r.now.depth, 2))
	case "row":
		return r.endRow(1)
	case "nestrow":
		return r.endRow(max(r.now.depth, 2))
	}
	return nil
}

// format takes the words about how text looks; on is false where the number of a word is 0.
func (r *reader) format(word string, number int, on bool) {
	switch word {
	case "plain":
		r.now.hidden, r.now.gone, r.now.caps = false, false, false
		r.now.font = r.usual
	case "pard":
		r.now.inTable, r.now.depth = false, 0
	case "intbl":
		r.now.inTable = on
	case "itap":
		r.now.depth = min(max(number, 0), maxRows)
	case "v":
		r.now.hidden = on
	case "deleted":
		r.now.gone = on
	case "caps", "scaps":
		r.now.caps = on
	case "titlepg":
		r.titlePage = true
	}
}

// encoding takes the words about fonts and what bytes mean.
func (r *reader) encoding(word string, number int) {
	switch word {
	case "ansicpg":
		r.page = codePage(number)
	case "deff":
		r.usual, r.now.font = number, number
	case "f":
		r.now.font = number
	case "fcharset":
		if f := r.font(); f != nil && r.now.place == placeFonts {
			f.charset = number
		}
	case "uc":
		r.now.plain = min(max(number, 0), 64)
	case "u":
		r.unicode(number)
	}
}

// unicode takes a letter that is given by its number, in halves where it is beyond U+FFFF.
func (r *reader) unicode(number int) {
	letter := rune(uint16(number)) // numbers above 32767 are written as negative ones
	r.skip = r.now.plain
	switch {
	case !utf16.IsSurrogate(letter):
		r.text(string(letter))
	case letter < 0xdc00:
		r.high = letter
	default:
		r.text(string(utf16.DecodeRune(r.high, letter)))
		r.high = 0
	}
}
