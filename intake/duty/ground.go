package duty

import (
	"sotruc/intake/source"
	"sotruc/intake/who"
)

// grounds are the words by which a sentence names on what ground something is to be done, before who has to do it. Folded.
var grounds = []string{
	"can cu", "tren co so", "xet de nghi", "theo de nghi", "theo chi dao", "theo cong van", "theo ke hoach", "theo huong dan", "theo tinh hinh", "theo nhiem vu", "theo phan cong", "thuc hien chi thi", "thuc hien cong van",
	"thuc hien ke hoach", "thuc hien thong bao", "thuc hien ket luan", "thuc hien nghi quyet", "thuc hien chi dao", "thuc hien huong dan", "thuc hien quyet dinh", "thuc hien cong dien", "tiep theo", "tu tinh hinh", "truoc tinh hinh",
}

// mostWords bounds a ground, in words and signs.
const mostWords = 80

// behindGround gives those whom a sentence that begins with its ground tells what to do: "Căn cứ Kế hoạch số 5-KH/TU, Công an phường rà soát …".
func behindGround(s *source.Text, t source.Tokens) who.Names {
	if _, ok := t.AnyPhrase(0, grounds); !ok {
		return nil
	}
	for i := 2; i < min(len(t), mostWords) && !t[i-1].Stop; i++ {
		if t[i].Word != "," {
			continue
		}
		list := who.NamesAt(t, i+1, true)
		if len(list) == 0 {
			continue
		}
		end := list.End()
		if end >= len(t) || t[end-1].Stop {
			return nil
		}
		_, decides := t.AnyPhrase(end, decisions)
		if !decides && t.Word(end) != ":" && (IsAct(s, t, end) || t[i+1].Upper && does(s, t, end)) {
			return list
		}
	}
	return nil
}
