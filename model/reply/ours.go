package reply

import (
	"strings"
	"unicode"

	"sotruc/model"
	"sotruc/model/viet"
)

// parts are the words before the name of a committee for those of it that act for it, and committees how the one of a ward is called, alone or
// among others. Without tones.
var (
	parts      = []string{"van phong", "vp", "chanh van phong", "pho chanh van phong", "ban thuong vu", "thuong truc", "thuong vu", "ban chap hanh", "bi thu", "pho bi thu", "lanh dao", "cac dong chi", "dong chi"}
	committees = []string{"vpdu", "dang uy", "dang bo", "cac dang uy", "cac dang bo", "quy dang uy", "cap uy", "cac cap uy"}
	addressed  = []string{"cac phuong", "cac xa", "cac dia phuong", "cac don vi", "cac co quan", "quy co quan", "quy don vi", "quy cap uy", "cac dong chi", "quy dong chi"}
)

// ours tells whether a lead as a paper names it is the office whose name is given: its committee, by its own name or as one of all those of wards, the
// parts of it that act for it, or whoever gets the paper. The committee of another ward, or of a body of the ward ("Đảng ủy Công an phường"), is not.
func ours(lead, office string) bool {
	if lead == "" || office != "" && viet.SameText(lead, office) {
		return true
	}
	words, own := strings.TrimSpace(syllables(lead)), strings.TrimSpace(syllables(office))
	for _, one := range addressed {
		if words == one || strings.HasPrefix(words, one+" ") {
			return true
		}
	}
	for changed := true; changed; {
		changed = false
		for _, part := range parts {
			if rest, cut := strings.CutPrefix(words, part+" "); cut {
				words, changed = rest, true
			}
		}
	}
	if words == own && own != "" || words == "van phong" || words == "vp" {
		return true
	}
	for _, one := range committees {
		rest, is := strings.CutPrefix(words+" ", one+" ")
		if is && isPlace(strings.TrimSpace(rest), own) {
			return true
		}
	}
	return false
}

// isPlace tells whether what stands behind the name of a committee is nothing, the kind of place, all of them, or the place the name of the office ends with.
func isPlace(rest, own string) bool {
	if rest == "" || strings.HasPrefix(rest, "cac phuong") || strings.HasPrefix(rest, "cac xa") || strings.HasPrefix(rest, "cac cap") || strings.HasPrefix(rest, "truc thuoc") {
		return true
	}
	kind := false
	for _, place := range []string{"phuong", "xa", "dac khu", "cap xa", "cap phuong"} {
		if rest == place {
			return true
		}
		kind = kind || strings.HasPrefix(rest, place+" ")
	}
	return strings.HasPrefix(rest, "phuong xa") || strings.HasPrefix(rest, "xa phuong") || kind && (own == "" || strings.HasSuffix(own, " "+rest))
}

// Asks tells whether a paper may ask the office for an answer at all: one of its own and an invitation to a meeting do not.
func Asks(d model.Directive, office string) bool {
	return d.Kind != "GM" && !Invites(d.Subject) && (office == "" || !viet.SameText(d.Issuer, office))
}

// Invites tells whether words invite to a meeting. With their tones, for "đổi mới hợp tác xã" and "mỗi dự án" fold to the same; what is typed without any
// invites as before.
func Invites(words string) bool {
	plain := strings.ToLower(viet.CleanLine(words))
	said := " " + strings.Join(strings.FieldsFunc(plain, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }), " ") + " "
	if viet.Fold(plain) == plain {
		return says(said, []string{"moi hop", "moi du", "moi tham du"})
	}
	return says(said, []string{"mời họp", "mời dự", "mời tham dự"})
}
