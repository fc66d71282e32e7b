package cli_test

import (
	"testing"

	"sotruc/intake/sent"
	"sotruc/model"
	"sotruc/model/merge"
	"sotruc/ui/locale"
)

// Whatever may become of a file is said in words of both languages.
func TestEveryOutcomeOfAMergeHasWords(t *testing.T) {
	t.Parallel()
	var keys []string
	for _, f := range []merge.Fault{
		merge.FaultTooLarge, merge.FaultUnreadable, merge.FaultDamaged, merge.FaultSchema, merge.FaultNoOffice, merge.FaultTooMany, merge.FaultNegative,
		merge.FaultBroken, merge.FaultTwice, merge.FaultNumber, merge.FaultPeriod, merge.FaultKind, merge.FaultDisease, merge.FaultEarlier, merge.FaultInSum,
	} {
		keys = append(keys, "merge.fault."+string(f))
	}
	for _, w := range []merge.Why{merge.Replaced, merge.Copy, merge.OwnSum} {
		keys = append(keys, "merge.aside."+string(w))
	}
	for _, c := range []sent.ListCode{sent.ListEmpty, sent.ListForm, sent.ListLong, sent.ListTwice} {
		keys = append(keys, "merge.list."+string(c))
	}
	for _, k := range []model.ReportKind{model.ReportDaily, model.ReportWeekly, model.ReportMonthly, model.ReportOnDemand} {
		keys = append(keys, "merge.kind."+string(k))
	}
	for _, lang := range []string{"vi", "en"} {
		words, err := locale.Load(lang)
		if err != nil {
			t.Fatal(err)
		}
		for _, key := range keys {
			if !words.Has(key) {
				t.Errorf("%s has no %s", lang, key)
			}
		}
	}
}
