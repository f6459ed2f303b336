package nationalid_test

import (
	"strings"
	"testing"

	"sijil/domain"
	"sijil/domain/nationalid"
)

func TestEnrol(t *testing.T) {
	t.Parallel()
	enrol := func(changes ...func(*nationalid.Biometrics)) nationalid.Enrol {
		b := captured
		for _, change := range changes {
			change(&b)
		}
		return nationalid.Enrol{By: by, Application: filed, Biometrics: b}
	}
	enrolled := func(c nationalid.Enrol) []domain.Event {
		return history(nationalid.BiometricsEnrolled{Application: filed, Biometrics: c.Biometrics, Officer: "clerk", Date: today})
	}
	portrait := func(reference, hash string) nationalid.Enrol {
		return enrol(func(b *nationalid.Biometrics) { b.Portrait = nationalid.Capture{Reference: reference, Hash: hash} })
	}
	noIris := func(reason string) nationalid.Enrol {
		return enrol(func(b *nationalid.Biometrics) { b.Iris, b.Missing = nationalid.Capture{}, reason })
	}
	run(
		t,
		kase{Name: "captured", Given: open(), When: enrol(), Then: enrolled(enrol())},
		kase{Name: "captured again", Given: then(open(), enrolled(enrol())...), When: enrol(), Then: enrolled(enrol())},
		kase{Name: "without iris, for a reason", Given: open(), When: noIris("طفل"), Then: enrolled(noIris("طفل"))},
		kase{Name: "without iris", Given: open(), When: noIris(" "), Refused: nationalid.RuleSayWhyMissing, Field: "biometrics.missing"},
		kase{Name: "without a portrait", Given: open(), When: portrait("", ""), Refused: domain.RuleRequired, Field: "biometrics.portrait"},
		kase{Name: "without a hash", Given: open(), When: portrait("vault/1", "sha256:00"), Refused: nationalid.RuleHash, Field: "biometrics.portrait.hash"},
		kase{Name: "a hash in capitals", Given: open(), When: portrait("vault/1", strings.ToUpper(hash)), Refused: nationalid.RuleHash, Field: "biometrics.portrait.hash"},
		kase{Name: "after the vetting", Given: approved(), When: enrol(), Refused: nationalid.RuleApproved},
		kase{Name: "nobody's", When: enrol(), Refused: nationalid.RuleNoSuchApplication},
		kase{
			Name: "another application's", Given: open(), When: nationalid.Enrol{By: by, Application: refiled, Biometrics: captured},
			Refused: nationalid.RuleNoSuchApplication, Field: "application",
		},
	)
}

// TestEnrol_NoImages: an image has no place in the record, in any disguise.
func TestEnrol_NoImages(t *testing.T) {
	t.Parallel()
	for name, reference := range map[string]string{
		"a data URL":     "data:image/jpeg;base64,/9j/4AAQ",
		"base64 of JPEG": "/9j/4AAQSkZJRgABAQ",
		"base64 of PNG":  "iVBORw0KGgoAAAANSUhEUg",
		"base64 of GIF":  "R0lGODlhAQABAAAAACw",
		"base64 of WebP": "UklGRiQAAABXRUJQ",
		"hex of JPEG":    "FFD8FFE000104A46",
		"hex of WSQ":     "ffa0ffa800",
		"base64 inside":  "image/png;base64,xyz",
		"too long":       strings.Repeat("ab", 61),
	} {
		for part, field := range map[string]func(*nationalid.Biometrics) *nationalid.Capture{
			"portrait":     func(b *nationalid.Biometrics) *nationalid.Capture { return &b.Portrait },
			"fingerprints": func(b *nationalid.Biometrics) *nationalid.Capture { return &b.Fingerprints },
			"iris":         func(b *nationalid.Biometrics) *nationalid.Capture { return &b.Iris },
		} {
			b := captured
			field(&b).Reference = reference
			run(t, kase{
				Name: name + " as " + part, Given: open(), When: nationalid.Enrol{By: by, Application: filed, Biometrics: b},
				Refused: nationalid.RuleImage, Field: "biometrics." + part + ".reference",
			})
		}
	}
}

func TestVet(t *testing.T) {
	t.Parallel()
	enrolled := then(open(), nationalid.BiometricsEnrolled{Application: filed, Biometrics: captured, Officer: "clerk", Date: today})
	approve := nationalid.Approve{By: by, Application: filed, Findings: "مطابق"}
	refuse := nationalid.Refuse{By: by, Application: filed, Reason: "صورة غير مطابقة"}
	withdraw := nationalid.Withdraw{By: by, Application: filed, Reason: "سفر"}
	refused := nationalid.Refused{Application: filed, Reason: refuse.Reason, Officer: "clerk", Date: today}
	closed := nationalid.ApplicationClosed{Application: filed, Cause: nationalid.Withdrawn, Reason: "سفر", Date: today}
	stranger := on(domain.Actor{ID: "x", Office: "IQ-BG-01", Area: "IQ-BG"}, today)
	run(
		t,
		kase{Name: "approved", Given: enrolled, When: approve, Then: history(nationalid.Approved{Application: filed, Findings: "مطابق", Officer: "clerk", Date: today})},
		kase{Name: "before the capture", Given: open(), When: approve, Refused: nationalid.RuleNotEnrolled},
		kase{Name: "twice", Given: approved(), When: approve, Refused: nationalid.RuleApproved},
		kase{Name: "without findings", Given: enrolled, When: nationalid.Approve{By: by, Application: filed}, Refused: domain.RuleRequired, Field: "findings"},
		kase{Name: "refused", Given: enrolled, When: refuse, Then: history(refused)},
		kase{Name: "refused after all", Given: approved(), When: refuse, Then: history(refused)},
		kase{Name: "refused twice", Given: then(enrolled, refused), When: refuse, Refused: nationalid.RuleApplicationOver},
		kase{Name: "refused without a reason", Given: enrolled, When: nationalid.Refuse{By: by, Application: filed}, Refused: domain.RuleRequired, Field: "reason"},
		kase{Name: "withdrawn", Given: open(), When: withdraw, Then: history(closed)},
		kase{Name: "withdrawn twice", Given: then(open(), closed), When: withdraw, Refused: nationalid.RuleApplicationOver},
		kase{Name: "withdrawn when printed", Given: made(today), When: withdraw, Refused: nationalid.RuleApplicationOver},
		kase{Name: "withdrawn without a reason", Given: open(), When: nationalid.Withdraw{By: by, Application: filed}, Refused: domain.RuleRequired, Field: "reason"},
		kase{Name: "by an office elsewhere", Given: enrolled, When: nationalid.Approve{By: stranger, Application: filed, Findings: "x"}, Refused: domain.RuleOutsideArea},
	)
}
