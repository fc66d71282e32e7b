package main_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// house says which of the program's own packages a package may import. The rooms below ui are not among them: roomImports is the
// rule of each.
var house = map[string][]string{
	"sotruc":                                 {"sotruc/ui/cli", "sotruc/ui/cli/console"},
	"sotruc/ui/cli/console":                  {},
	"sotruc/ui/cli":                          {"sotruc/office/away", "sotruc/office/copies", "sotruc/ui/cli/aschain", "sotruc/store/older", "sotruc/model/cite", "sotruc/office/editor", "sotruc/office/takeover", "sotruc/store/bookfile", "sotruc/report/calendar", "sotruc/ui/safejson", "sotruc/model/central", "sotruc/ui/shell", "sotruc/ui/listed", "sotruc/office/gather", "sotruc/office/lists", "sotruc/ui/scene", "sotruc/ui/today", "sotruc/ui/kit", "sotruc/ui/kit/signs", "sotruc/ui/locale", "sotruc/office", "sotruc/config", "sotruc/store", "sotruc/intake", "sotruc/intake/doctext", "sotruc/intake/doubt", "sotruc/intake/people", "sotruc/intake/sent", "sotruc/report", "sotruc/report/handout", "sotruc/model", "sotruc/model/called", "sotruc/model/chain", "sotruc/model/handed", "sotruc/model/merge", "sotruc/model/owed", "sotruc/model/team", "sotruc/model/viet", "sotruc/sample", "sotruc/model/outgoing", "sotruc/ui/cli/paste", "sotruc/ui/cli/flagged", "sotruc/ui/cli/passphrase", "sotruc/ui/cli/progress", "sotruc/scrap", "sotruc/ui/cli/asread", "sotruc/model/waiting", "sotruc/ui/cli/helped", "sotruc/ui/cli/asdone", "sotruc/ui/cli/printed", "sotruc/ui/cli/summed", "sotruc/headway", "sotruc/ui/cli/piped"},
	"sotruc/ui/safejson":                     {},
	"sotruc/docs":                            {},
	"sotruc/headway":                         {},
	"sotruc/ui/cli/piped":                    {"sotruc/scrap"},
	"sotruc/ui/shell":                        {"sotruc/office/copies", "sotruc/store/older", "sotruc/config", "sotruc/ui/kit/telex", "sotruc/office/takeover", "sotruc/office/unsaved", "sotruc/store/bookfile", "sotruc/ui/scene", "sotruc/ui/part", "sotruc/ui/kit", "sotruc/office", "sotruc/model", "sotruc/model/viet", "sotruc/model/outgoing"},
	"sotruc/scrap":                           {},
	"sotruc/ui/part":                         {"sotruc/ui/scene", "sotruc/ui/kit", "sotruc/office", "sotruc/intake/entry", "sotruc/intake/when", "sotruc/model", "sotruc/model/alarm", "sotruc/model/called", "sotruc/model/counted", "sotruc/model/handed", "sotruc/model/regime", "sotruc/model/viet"},
	"sotruc/ui/cli/passphrase":               {},
	"sotruc/ui/cli/paste":                    {},
	"sotruc/ui/cli/flagged":                  {"sotruc/model"},
	"sotruc/ui/cli/aschain":                  {"sotruc/model", "sotruc/model/chain"},
	"sotruc/ui/cli/asread":                   {"sotruc/intake", "sotruc/intake/doctext", "sotruc/intake/doubt", "sotruc/model", "sotruc/ui/locale"},
	"sotruc/ui/cli/progress":                 {"sotruc/headway", "sotruc/ui/kit"},
	"sotruc/ui/cli/asdone":                   {"sotruc/model", "sotruc/model/register", "sotruc/ui/cli/asread"},
	"sotruc/ui/cli/printed":                  {"sotruc/model/viet", "sotruc/report", "sotruc/ui/safejson"},
	"sotruc/ui/cli/summed":                   {"sotruc/model", "sotruc/model/merge", "sotruc/office/gather", "sotruc/ui/locale", "sotruc/ui/safejson"},
	"sotruc/ui/cli/helped":                   {"sotruc/ui/kit", "sotruc/ui/locale"},
	"sotruc/ui/handout":                      {"sotruc/ui/scene", "sotruc/ui/part", "sotruc/ui/kit", "sotruc/office", "sotruc/report", "sotruc/report/handout", "sotruc/model", "sotruc/model/viet"},
	"sotruc/ui/assign":                       {"sotruc/ui/scene", "sotruc/ui/part", "sotruc/ui/kit", "sotruc/model", "sotruc/model/elapsed", "sotruc/model/viet"},
	"sotruc/ui/isolate":                      {"sotruc/ui/scene", "sotruc/ui/part", "sotruc/ui/kit", "sotruc/office", "sotruc/intake/when", "sotruc/model", "sotruc/model/against", "sotruc/model/alarm", "sotruc/model/contact", "sotruc/model/regime", "sotruc/model/same"},
	"sotruc/ui/scene":                        {"sotruc/office/editor", "sotruc/office/unsaved", "sotruc/model/against", "sotruc/model/central", "sotruc/ui/kit", "sotruc/ui/kit/signs", "sotruc/ui/locale", "sotruc/office", "sotruc/report/words", "sotruc/intake", "sotruc/intake/doctext", "sotruc/intake/entry", "sotruc/store", "sotruc/config", "sotruc/model", "sotruc/model/viet", "sotruc/model/outgoing", "sotruc/office/fault"},
	"sotruc/ui/proof":                        {"sotruc/ui/scene", "sotruc/ui/part", "sotruc/ui/kit", "sotruc/office", "sotruc/model", "sotruc/model/outgoing", "sotruc/model/viet"},
	"sotruc/ui/drive":                        {"sotruc/ui/shell", "sotruc/ui/scene", "sotruc/ui/kit", "sotruc/ui/locale", "sotruc/office", "sotruc/sample", "sotruc/store", "sotruc/store/blank", "sotruc/config", "sotruc/model", "sotruc/model/regime"},
	"sotruc/ui/listed":                       {"sotruc/ui/scene", "sotruc/ui/locale", "sotruc/office/lists", "sotruc/intake/people", "sotruc/intake/doctext", "sotruc/report", "sotruc/model", "sotruc/model/viet"},
	"sotruc/ui/kit":                          {"sotruc/ui/kit/telex", "sotruc/ui/kit/uncut"},
	"sotruc/ui/kit/telex":                    {},
	"sotruc/ui/kit/signs":                    {},
	"sotruc/ui/kit/uncut":                    {},
	"sotruc/ui/locale":                       {},
	"sotruc/office":                          {"sotruc/office/away", "sotruc/headway", "sotruc/report", "sotruc/report/calendar", "sotruc/store", "sotruc/intake", "sotruc/intake/people", "sotruc/intake/sent", "sotruc/intake/doctext", "sotruc/model", "sotruc/model/called", "sotruc/model/contact", "sotruc/model/figure", "sotruc/model/handed", "sotruc/model/merge", "sotruc/model/owed", "sotruc/model/register", "sotruc/model/same", "sotruc/model/viet", "sotruc/config", "sotruc/report/handout", "sotruc/report/words", "sotruc/model/outgoing", "sotruc/intake/doctext/scan", "sotruc/office/ocr", "sotruc/report/folder", "sotruc/report/seal", "sotruc/model/reply", "sotruc/scrap", "sotruc/intake/doubt", "sotruc/model/team", "sotruc/model/waiting"},
	"sotruc/store":                           {"sotruc/store/older", "sotruc/model", "sotruc/model/alarm", "sotruc/model/said", "sotruc/model/chain", "sotruc/model/contact", "sotruc/store/label", "sotruc/store/narrow", "sotruc/model/cite", "sotruc/model/same", "sotruc/model/viet", "sotruc/store/bookfile", "sotruc/store/census", "sotruc/store/asof", "sotruc/store/schema", "sotruc/store/sqlrow", "sotruc/store/sqltx", "sotruc/model/called", "sotruc/model/handed", "sotruc/model/register", "sotruc/model/tree", "sotruc/store/reportrow", "sotruc/model/outgoing", "sotruc/store/outgoingrow", "sotruc/store/rowname", "sotruc/store/earlier", "sotruc/store/taken", "sotruc/store/merged", "sotruc/store/hung", "sotruc/store/found", "sotruc/store/alarmrow", "sotruc/store/siterow", "sotruc/store/sound", "sotruc/store/atonce", "sotruc/store/stops", "sotruc/store/inverse", "sotruc/store/seats", "sotruc/store/spell", "sotruc/store/joined", "sotruc/store/place", "sotruc/store/near", "sotruc/store/settled", "sotruc/store/summed", "sotruc/model/waiting", "sotruc/store/waits"},
	"sotruc/store/blank":                     {"sotruc/store"},
	"sotruc/pretend":                         {},
	"sotruc/store/waits":                     {"sotruc/model", "sotruc/model/waiting", "sotruc/store/sqlrow", "sotruc/store/sqltx"},
	"sotruc/store/near":                      {"sotruc/model", "sotruc/store/sqltx"},
	"sotruc/store/summed":                    {"sotruc/model", "sotruc/model/figure", "sotruc/store/sqltx"},
	"sotruc/store/rowname":                   {"sotruc/store/sqltx"},
	"sotruc/store/earlier":                   {"sotruc/model", "sotruc/store/sqltx"},
	"sotruc/store/outgoingrow":               {"sotruc/model", "sotruc/model/outgoing", "sotruc/store/sqlrow", "sotruc/store/sqltx"},
	"sotruc/store/reportrow":                 {"sotruc/model", "sotruc/store/sqlrow"},
	"sotruc/store/schema":                    {"sotruc/store/bookfile"},
	"sotruc/office/fault":                    {},
	"sotruc/office/ocr":                      {"sotruc/scrap"},
	"sotruc/office/editor":                   {"sotruc/model/viet"},
	"sotruc/office/unsaved":                  {"sotruc/model", "sotruc/model/viet", "sotruc/store", "sotruc/store/bookfile"},
	"sotruc/office/away":                     {"sotruc/config", "sotruc/model", "sotruc/scrap", "sotruc/store", "sotruc/store/bookfile"},
	"sotruc/office/copies":                   {"sotruc/config", "sotruc/office", "sotruc/office/away", "sotruc/store"},
	"sotruc/office/takeover":                 {"sotruc/office/away", "sotruc/config", "sotruc/model", "sotruc/model/handed", "sotruc/model/viet", "sotruc/office", "sotruc/report/handout", "sotruc/report/seal", "sotruc/scrap", "sotruc/store"},
	"sotruc/office/gather":                   {"sotruc/config", "sotruc/intake", "sotruc/intake/arrival", "sotruc/model", "sotruc/office", "sotruc/store", "sotruc/model/viet"},
	"sotruc/office/lists":                    {"sotruc/config", "sotruc/store", "sotruc/intake/people", "sotruc/intake/doctext", "sotruc/model", "sotruc/model/contact", "sotruc/model/same", "sotruc/model/viet", "sotruc/model/against", "sotruc/model/beside", "sotruc/scrap"},
	"sotruc/store/census":                    {"sotruc/model"},
	"sotruc/store/narrow":                    {"sotruc/model", "sotruc/model/viet", "sotruc/store/sqlrow"},
	"sotruc/store/bookfile":                  {"sotruc/headway", "sotruc/model", "sotruc/model/viet", "sotruc/scrap", "sotruc/store/place"},
	"sotruc/store/asof":                      {"sotruc/model", "sotruc/store/bookfile", "sotruc/store/sqltx"},
	"sotruc/store/sqltx":                     {"sotruc/model", "sotruc/store/bookfile", "sotruc/store/sqlrow"},
	"sotruc/store/sqlrow":                    {"sotruc/model", "sotruc/model/viet", "sotruc/store/bookfile"},
	"sotruc/intake":                          {"sotruc/intake/cell", "sotruc/intake/capitals", "sotruc/intake/doctext", "sotruc/intake/doubt", "sotruc/intake/legible", "sotruc/intake/news", "sotruc/intake/page", "sotruc/intake/placed", "sotruc/intake/secret", "sotruc/intake/signer", "sotruc/intake/source", "sotruc/intake/stamp", "sotruc/intake/symbol", "sotruc/intake/who", "sotruc/intake/when", "sotruc/intake/dated", "sotruc/model", "sotruc/model/called", "sotruc/model/viet", "sotruc/intake/conserve", "sotruc/intake/duty", "sotruc/intake/meeting", "sotruc/intake/outline", "sotruc/intake/table", "sotruc/intake/letterhead", "sotruc/intake/message"},
	"sotruc/intake/doctext/scan":             {"sotruc/intake/doctext/pdftext/pdffile"},
	"sotruc/intake/doctext/archive":          {"sotruc/model/viet"},
	"sotruc/intake/doctext":                  {"sotruc/intake/doctext/wordtext", "sotruc/intake/doctext/archive", "sotruc/intake/doctext/docx", "sotruc/intake/doctext/edxml", "sotruc/intake/doctext/pdftext", "sotruc/intake/doctext/word97", "sotruc/intake/doctext/odt", "sotruc/intake/doctext/rtf", "sotruc/intake/doctext/webpage", "sotruc/intake/doctext/zipxml", "sotruc/model/viet"},
	"sotruc/intake/doubt":                    {},
	"sotruc/intake/capitals":                 {"sotruc/intake/source", "sotruc/model/viet"},
	"sotruc/intake/outline":                  {"sotruc/intake/source", "sotruc/intake/symbol", "sotruc/intake/who"},
	"sotruc/intake/arrival":                  {"sotruc/intake", "sotruc/intake/doubt", "sotruc/model", "sotruc/model/elapsed", "sotruc/model/viet"},
	"sotruc/intake/conserve":                 {"sotruc/intake/dated", "sotruc/intake/doubt", "sotruc/intake/source", "sotruc/model"},
	"sotruc/intake/duty":                     {"sotruc/intake/doubt", "sotruc/intake/outline", "sotruc/intake/source", "sotruc/intake/symbol", "sotruc/intake/when", "sotruc/intake/who", "sotruc/model", "sotruc/model/viet"},
	"sotruc/intake/meeting":                  {"sotruc/intake/cell", "sotruc/intake/duty", "sotruc/intake/who", "sotruc/intake/outline", "sotruc/intake/source", "sotruc/model/reply", "sotruc/model"},
	"sotruc/intake/table":                    {"sotruc/intake/source", "sotruc/model/viet"},
	"sotruc/intake/message":                  {"sotruc/intake/outline", "sotruc/intake/who", "sotruc/intake/page", "sotruc/intake/source"},
	"sotruc/intake/letterhead":               {"sotruc/intake/source", "sotruc/intake/symbol", "sotruc/intake/who", "sotruc/model/viet"},
	"sotruc/intake/source":                   {"sotruc/model/viet"},
	"sotruc/intake/page":                     {"sotruc/intake/source", "sotruc/intake/symbol", "sotruc/intake/dated"},
	"sotruc/intake/signer":                   {"sotruc/intake/page", "sotruc/intake/source", "sotruc/intake/who"},
	"sotruc/intake/legible":                  {"sotruc/intake/source", "sotruc/intake/symbol"},
	"sotruc/intake/placed":                   {"sotruc/intake/dated", "sotruc/intake/page", "sotruc/intake/signer", "sotruc/intake/source"},
	"sotruc/intake/news":                     {"sotruc/intake/page", "sotruc/intake/signer", "sotruc/intake/source", "sotruc/intake/symbol", "sotruc/intake/dated", "sotruc/intake/who", "sotruc/model"},
	"sotruc/intake/secret":                   {"sotruc/intake/page"},
	"sotruc/intake/stamp":                    {"sotruc/intake/page", "sotruc/intake/source", "sotruc/intake/dated", "sotruc/intake/who"},
	"sotruc/intake/symbol":                   {"sotruc/intake/source", "sotruc/model/viet"},
	"sotruc/intake/who":                      {"sotruc/intake/source", "sotruc/intake/symbol", "sotruc/model/viet"},
	"sotruc/intake/told":                     {"sotruc/intake/source", "sotruc/intake/who"},
	"sotruc/intake/cell":                     {"sotruc/intake/dated", "sotruc/intake/doubt", "sotruc/intake/source", "sotruc/intake/when", "sotruc/model"},
	"sotruc/intake/when":                     {"sotruc/intake/told", "sotruc/intake/dated", "sotruc/intake/entry", "sotruc/intake/source", "sotruc/intake/who", "sotruc/intake/doubt", "sotruc/model", "sotruc/model/viet"},
	"sotruc/intake/entry":                    {"sotruc/intake/dated", "sotruc/intake/source", "sotruc/model", "sotruc/model/viet"},
	"sotruc/intake/dated":                    {"sotruc/intake/source", "sotruc/model", "sotruc/model/viet"},
	"sotruc/intake/activity":                 {"sotruc/intake/entry", "sotruc/model", "sotruc/model/viet"},
	"sotruc/intake/people":                   {"sotruc/intake/people/excel97", "sotruc/intake/doctext", "sotruc/model", "sotruc/model/regime", "sotruc/model/viet"},
	"sotruc/intake/people/excel97":           {},
	"sotruc/intake/sent":                     {"sotruc/intake/doctext", "sotruc/model", "sotruc/model/figure", "sotruc/model/merge", "sotruc/model/viet"},
	"sotruc/intake/doctext/docx":             {"sotruc/intake/doctext/wordtext", "sotruc/intake/doctext/zipxml", "sotruc/model/viet"},
	"sotruc/intake/doctext/zipxml":           {},
	"sotruc/intake/doctext/odt":              {"sotruc/intake/doctext/wordtext", "sotruc/intake/doctext/zipxml"},
	"sotruc/intake/doctext/rtf":              {"sotruc/intake/doctext/wordtext", "sotruc/model/viet"},
	"sotruc/intake/doctext/webpage":          {"sotruc/intake/doctext/wordtext", "sotruc/model/viet"},
	"sotruc/intake/doctext/word97":           {"sotruc/intake/doctext/wordtext"},
	"sotruc/intake/doctext/wordtext":         {"sotruc/model/viet"},
	"sotruc/intake/doctext/edxml":            {"sotruc/model/viet"},
	"sotruc/intake/doctext/pdftext":          {"sotruc/intake/doctext/pdftext/fontfile", "sotruc/intake/doctext/pdftext/pdffile", "sotruc/model/viet"},
	"sotruc/intake/doctext/pdftext/pdffile":  {},
	"sotruc/intake/doctext/pdftext/fontfile": {},
	"sotruc/report/clean":                    {"sotruc/model", "sotruc/model/viet", "sotruc/report/docx"},
	"sotruc/report/calendar":                 {"sotruc/model", "sotruc/report/clean", "sotruc/report/folder", "sotruc/report/ics", "sotruc/report/recur"},
	"sotruc/report":                          {"sotruc/report/handout", "sotruc/report/annex", "sotruc/report/seal", "sotruc/report/clean", "sotruc/report/docx", "sotruc/report/folder", "sotruc/report/mail", "sotruc/report/pdf", "sotruc/report/words", "sotruc/report/workbook", "sotruc/model", "sotruc/model/figure", "sotruc/model/merge", "sotruc/model/owed", "sotruc/model/register", "sotruc/model/viet", "sotruc/model/outgoing"},
	"sotruc/report/recur":                    {"sotruc/model"},
	"sotruc/report/ics":                      {"sotruc/model"},
	"sotruc/store/label":                     {},
	"sotruc/report/words":                    {"sotruc/model", "sotruc/model/figure", "sotruc/model/viet"},
	"sotruc/report/docx":                     {"sotruc/model/viet"},
	"sotruc/report/annex":                    {"sotruc/model", "sotruc/model/viet", "sotruc/report/workbook"},
	"sotruc/report/mail":                     {"sotruc/model", "sotruc/report/docx"},
	"sotruc/report/folder":                   {"sotruc/model", "sotruc/scrap"},
	"sotruc/report/seal":                     {},
	"sotruc/report/pdf":                      {},
	"sotruc/report/workbook":                 {"sotruc/model"},
	"sotruc/report/handout":                  {"sotruc/report/docx", "sotruc/model", "sotruc/model/contact", "sotruc/model/regime", "sotruc/model/viet"},
	"sotruc/config":                          {"sotruc/scrap", "sotruc/model", "sotruc/model/holiday", "sotruc/model/regime", "sotruc/model/viet"},
	"sotruc/model":                           {"sotruc/model/viet"},
	"sotruc/model/against":                   {"sotruc/model"},
	"sotruc/model/called":                    {"sotruc/model", "sotruc/model/viet"},
	"sotruc/model/chain":                     {"sotruc/model"},
	"sotruc/model/contact":                   {"sotruc/model", "sotruc/model/regime", "sotruc/model/viet"},
	"sotruc/model/cite":                      {"sotruc/model", "sotruc/model/viet"},
	"sotruc/model/same":                      {"sotruc/model", "sotruc/model/viet"},
	"sotruc/model/figure":                    {"sotruc/model", "sotruc/model/beside", "sotruc/model/alarm", "sotruc/model/central", "sotruc/model/handed"},
	"sotruc/model/central":                   {"sotruc/model", "sotruc/model/viet"},
	"sotruc/model/alarm":                     {"sotruc/model", "sotruc/model/beside"},
	"sotruc/store/siterow":                   {"sotruc/model", "sotruc/model/central", "sotruc/store/sqlrow", "sotruc/store/sqltx"},
	"sotruc/store/alarmrow":                  {"sotruc/model", "sotruc/model/alarm", "sotruc/store/narrow", "sotruc/store/sqlrow", "sotruc/store/sqltx"},
	"sotruc/model/counted":                   {"sotruc/model"},
	"sotruc/model/elapsed":                   {"sotruc/model"},
	"sotruc/model/merge":                     {"sotruc/model", "sotruc/model/figure", "sotruc/model/owed", "sotruc/model/viet"},
	"sotruc/model/handed":                    {"sotruc/model"},
	"sotruc/model/holiday":                   {"sotruc/model"},
	"sotruc/model/beside":                    {"sotruc/model"},
	"sotruc/model/regime":                    {"sotruc/model", "sotruc/model/viet"},
	"sotruc/model/said":                      {"sotruc/model"},
	"sotruc/model/reply":                     {"sotruc/model", "sotruc/model/viet"},
	"sotruc/model/owed":                      {"sotruc/model", "sotruc/model/figure"},
	"sotruc/model/waiting":                   {"sotruc/model"},
	"sotruc/model/outgoing":                  {"sotruc/model", "sotruc/model/viet"},
	"sotruc/model/register":                  {"sotruc/model"},
	"sotruc/model/team":                      {"sotruc/model", "sotruc/model/viet"},
	"sotruc/model/tree":                      {"sotruc/model"},
	"sotruc/model/viet":                      {},
	"sotruc/sample":                          {"sotruc/config", "sotruc/model", "sotruc/model/figure", "sotruc/model/regime", "sotruc/model/viet", "sotruc/store"},
	"sotruc/terminal":                        {},
	"sotruc/scripts/picture":                 {"sotruc/terminal"},
	"sotruc/scripts/dist":                    {"sotruc/report/docx"},
	"sotruc/store/taken":                     {"sotruc/model", "sotruc/model/same", "sotruc/store/spell", "sotruc/store/sqltx"},
	"sotruc/store/hung":                      {"sotruc/model", "sotruc/store/sqltx"},
	"sotruc/store/seats":                     {"sotruc/model", "sotruc/model/viet", "sotruc/store/spell", "sotruc/store/sqlrow", "sotruc/store/sqltx"},
	"sotruc/store/inverse":                   {"sotruc/model", "sotruc/store/hung", "sotruc/store/sqltx"},
	"sotruc/store/spell":                     {"sotruc/model", "sotruc/store/sqlrow", "sotruc/store/sqltx"},
	"sotruc/store/place":                     {},
	"sotruc/store/older":                     {"sotruc/model", "sotruc/store/bookfile", "sotruc/store/sqltx"},
	"sotruc/store/sound":                     {"sotruc/headway", "sotruc/store/bookfile", "sotruc/store/schema", "sotruc/store/sqltx"},
	"sotruc/store/settled":                   {"sotruc/model", "sotruc/store/sqltx"},
	"sotruc/store/joined":                    {"sotruc/model", "sotruc/model/called", "sotruc/model/viet", "sotruc/store/sqltx"},
	"sotruc/store/found":                     {"sotruc/model", "sotruc/model/viet", "sotruc/store/rowname", "sotruc/store/sqlrow", "sotruc/store/sqltx"},
	"sotruc/store/merged":                    {"sotruc/model", "sotruc/model/beside", "sotruc/store/narrow", "sotruc/store/sqltx"},
	"sotruc/store/stops":                     {"sotruc/model", "sotruc/model/beside", "sotruc/store/atonce", "sotruc/store/narrow", "sotruc/store/sqlrow", "sotruc/store/sqltx"},
	"sotruc/store/atonce":                    {"sotruc/model", "sotruc/model/beside", "sotruc/store/narrow", "sotruc/store/sqltx"},
}

// roomImports says which packages a room may import: never another room, and never the shell.
var roomImports = []string{
	"sotruc/config", "sotruc/docs", "sotruc/ui/scene", "sotruc/ui/part", "sotruc/ui/assign", "sotruc/ui/handout", "sotruc/ui/isolate", "sotruc/ui/listed", "sotruc/ui/kit", "sotruc/office", "sotruc/office/editor", "sotruc/office/lists", "sotruc/office/unsaved",
	"sotruc/report", "sotruc/report/calendar", "sotruc/report/words", "sotruc/intake", "sotruc/intake/doctext", "sotruc/intake/doubt", "sotruc/intake/entry", "sotruc/intake/when", "sotruc/intake/activity", "sotruc/store", "sotruc/model", "sotruc/model/called", "sotruc/intake/arrival",
	"sotruc/model/beside", "sotruc/model/central", "sotruc/model/chain", "sotruc/model/contact", "sotruc/model/counted", "sotruc/model/elapsed", "sotruc/model/figure", "sotruc/model/handed", "sotruc/model/owed", "sotruc/model/regime", "sotruc/model/register", "sotruc/model/said", "sotruc/model/team", "sotruc/model/tree", "sotruc/model/viet", "sotruc/model/outgoing", "sotruc/model/reply", "sotruc/model/waiting",
	"sotruc/ui/proof",
}

// How large a package and a file may be, in lines; a package without its tests.
const (
	maxPackage = 4500
	maxFile    = 350
)

// larger are the packages that may have more lines than others.
var larger = map[string]int{
	"sotruc/store": 7500, // one schema and one type of transaction
}

// TestHouse checks who imports whom: data flows from file to intake to model to store to model to report to file, and no
// room knows another.
func TestHouse(t *testing.T) {
	t.Parallel()
	all := packages(t, "./...")
	screens := rooms(all)
	if len(screens) < 9 {
		t.Errorf("the shell shows only %v", screens)
	}
	imports := map[string][]string{}
	for _, p := range all {
		imports[p.ImportPath] = p.Imports
		allowed, known := house[p.ImportPath]
		rule := "its line in the table"
		switch {
		case slices.Contains(screens, p.ImportPath):
			allowed, known, rule = roomImports, true, "no room imports another, nor the shell"
		case p.ImportPath == "sotruc/ui/shell":
			allowed = append(slices.Clone(allowed), screens...)
		}
		if !known {
			t.Errorf("%s is no room of the house; say in the README what it is for, and here whom it may import", p.ImportPath)
		}
		for _, imported := range p.Imports {
			if strings.HasPrefix(imported, "sotruc") && !slices.Contains(allowed, imported) {
				t.Errorf("%s must not import %s: %s", p.ImportPath, imported, rule)
			}
		}
		if p.Doc == "" {
			t.Errorf("%s has no package comment that says what it is", p.ImportPath)
		}
		for _, forTests := range []string{"sotruc/ui/drive", "sotruc/store/blank", "sotruc/pretend"} {
			if slices.Contains(p.Imports, forTests) && p.ImportPath != "sotruc/ui/drive" {
				t.Errorf("%s must not import %s: only tests do", p.ImportPath, forTests)
			}
		}
	}
	noneIdle(t, imports, screens)
}

// noneIdle fails where somebody may import what he does not: the wall has a hole there that nobody needs.
func noneIdle(t *testing.T, imports map[string][]string, screens []string) {
	t.Helper()
	for importer, allowed := range house {
		if _, there := imports[importer]; !there {
			t.Errorf("the table has %s, which is no package of the house", importer)
		}
		for _, one := range allowed {
			if !slices.Contains(imports[importer], one) {
				t.Errorf("%s may import %s, and does not: take it out of the table", importer, one)
			}
		}
	}
	for _, one := range roomImports {
		if !slices.ContainsFunc(screens, func(room string) bool { return slices.Contains(imports[room], one) }) {
			t.Errorf("a room may import %s, and none does: take it out of the list", one)
		}
	}
}

// TestRoomsAreTestedFromOutside checks that the tests of a room go through the shell and know no other room.
func TestRoomsAreTestedFromOutside(t *testing.T) {
	t.Parallel()
	all := packages(t, "./...")
	screens := rooms(all)
	for _, p := range all {
		if !slices.Contains(screens, p.ImportPath) {
			continue
		}
		for _, imported := range slices.Concat(p.TestImports, p.XTestImports) {
			if imported == "sotruc/ui/shell" || imported != p.ImportPath && slices.Contains(screens, imported) {
				t.Errorf("the tests of %s must not import %s: they go there by the keyboard", p.ImportPath, imported)
			}
		}
	}
}

// TestNothingGrowsTooLargeToLiveIn bounds packages and files.
func TestNothingGrowsTooLargeToLiveIn(t *testing.T) {
	t.Parallel()
	for _, p := range packages(t, "./...") {
		size := 0
		for _, name := range slices.Concat(p.GoFiles, p.TestGoFiles, p.XTestGoFiles) {
			content, err := os.ReadFile(filepath.Join(p.Dir, name))
			if err != nil {
				t.Fatal(err)
			}
			lines := strings.Count(string(content), "\n")
			if lines > maxFile {
				t.Errorf("%s/%s has %d lines, a file may have %d: it is two things", p.ImportPath, name, lines, maxFile)
			}
			if slices.Contains(p.GoFiles, name) {
				size += lines
			}
		}
		most, ok := larger[p.ImportPath]
		if !ok {
			most = maxPackage
		}
		if size > most {
			t.Errorf("%s has %d lines without its tests, it may have %d: it is two rooms", p.ImportPath, size, most)
		}
	}
}
