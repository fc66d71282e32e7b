package config_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"sotruc/config"
)

func TestDoubts(t *testing.T) {
	rule := func(id, from, to, more string) string {
		return fmt.Sprintf("[[isolation.regime]]\nid = %q\ncategory = \"other\"\ndays = 7\nvalid_from = %q\nvalid_to = %q\n%s\n", id, from, to, more)
	}
	first := rule("a", "2026-07-01", "2026-08-31", "")
	tests := []struct {
		name, text string
		want       string
	}{
		{"nothing of its own", "", ""},
		{"one after the other", first + rule("b", "2026-09-01", "2026-12-31", ""), ""},
		{"no end", rule("a", "2026-07-01", "", ""), "isolation.regime[1].valid_to no-end  "},
		{"a shipped one that has none either", "[[isolation.regime]]\nid = \"soi-case\"\ndays = 4\n", ""},
		{"one day in both", first + rule("b", "2026-08-31", "2026-12-31", ""), "isolation.regime[2].valid_from overlap 2026-08-31 2026-08-31"},
		{
			"two without end", rule("a", "2026-07-01", "2026-12-31", "") + rule("b", "2026-08-01", "", ""),
			"isolation.regime[2].valid_to no-end   isolation.regime[2].valid_from overlap 2026-08-01 2026-12-31",
		},
		{"a day between", first + rule("b", "2026-09-02", "2026-12-31", ""), "isolation.regime[1].valid_to gap 2026-09-01 2026-09-01"},
		{"for others", first + rule("b", "2026-08-01", "2026-12-31", "place = \"hospital\""), ""},
		{"an older key beside a duty of its kind", "[report]\ndaily_due = \"15:30\"\n[[report.duty]]\nkind = \"daily\"\ndue = \"14:00\"\n", "2 report.daily_due replaced  "},
		{"no weekly report beside a weekly duty", "[report]\nweekly_due = { weekday = \"friday\", time = \"\" }\n[[report.duty]]\nkind = \"weekly\"\ndue = \"14:00\"\nweekday = \"friday\"\n", ""},
		{"one beside a duty of another", "[report]\ndaily_due = \"15:30\"\n[[report.duty]]\nkind = \"monthly\"\ndue = \"14:00\"\nday = 5\n", ""},
		{"of another disease", first + rule("b", "2026-08-01", "2026-12-31", "disease = \"soi\""), ""},
	}
	for _, tt := range tests {
		c, err := load(t, tt.text)
		if err != nil {
			t.Errorf("%s: %v", tt.name, err)
			continue
		}
		var got []string
		for _, d := range c.Doubts() {
			line := ""
			if d.Line != 0 {
				line = fmt.Sprint(d.Line, " ")
			}
			got = append(got, fmt.Sprintf("%s%s %s %v %v", line, d.Key, d.Code, d.From, d.To))
		}
		if strings.Join(got, " ") != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, strings.Join(got, " "), tt.want)
		}
	}
	covered := "[[isolation.regime]]\nid = \"a\"\ncategory = \"f1\"\ndays = 7\nvalid_from = \"2021-08-01\"\nvalid_to = \"2021-08-31\"\n" +
		"[[isolation.regime]]\nid = \"b\"\ncategory = \"f1\"\ndays = 7\nvalid_from = \"2021-09-10\"\nvalid_to = \"2021-09-30\"\n"
	if c, err := load(t, covered); err != nil || len(c.Doubts()) != 0 {
		t.Errorf("where a shipped rule is in force between two of the office: %v, %v", c.Doubts(), err)
	}
}

func TestEveryMistakeIsNamed(t *testing.T) {
	_, err := load(t, "[[isolation.regime]]\nid = \"x\"\ncategory = \"f9\"\ndays = -4\ntest_days = [0, 99]\ncheck_ins = 5\n")
	var bad *config.Error
	if !errors.As(err, &bad) {
		t.Fatal(err)
	}
	got := bad.Key
	for _, more := range bad.More {
		got += " " + more.Key
	}
	want := "isolation.regime[1].category isolation.regime[1].days isolation.regime[1].test_days[1] isolation.regime[1].check_ins"
	if got != want {
		t.Errorf("named %s, want %s", got, want)
	}
	for text, key := range map[string]string{
		"[[isolation.regime]]\nid = \"x\"\ncategory = \"f1\"\ndays = 3\nfollow = \"watch\"\n":        "isolation.regime[1].days",
		"[[isolation.regime]]\nid = \"x\"\ncategory = \"f1\"\ndays = 3\ndisease = \"sars\"\n":        "isolation.regime[1].disease",
		"[[disease]]\nid = \"a b\"\nvi = \"x\"\n":                                                    "disease[1].id",
		"[[disease]]\nid = \"ab\"\n":                                                                 "disease[1]",
		"[[disease]]\nid = \"ab\"\nvi = \"x\"\n[[disease]]\nid = \"ab\"\nvi = \"y\"\n":               "disease[2].id",
		"[[isolation.regime]]\nid = \"x\"\ncategory = \"f1\"\ndays = 3\ncondition = \"who knows\"\n": "isolation.regime[1].condition",
	} {
		if _, err := load(t, text); !errors.As(err, &bad) || bad.Key != key {
			t.Errorf("%q: %v, want %s", text, err, key)
		}
	}
	own := "[[disease]]\nid = \"ly\"\nvi = \"lỵ\"\n[[isolation.regime]]\nid = \"x\"\ncategory = \"f1\"\ndays = 3\ndisease = \"ly\"\n"
	if c, err := load(t, own); err != nil || c.Regimes()[len(c.Regimes())-1].Disease != "ly" {
		t.Errorf("a disease of the office's own: %v", err)
	}
}
