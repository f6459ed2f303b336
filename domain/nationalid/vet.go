package nationalid

import (
	"strings"

	"sijil/domain"
)

func enrol(s State, c Enrol) ([]domain.Event, error) {
	if err := domain.First(
		s.admitApplication(c.By, c.Application, ApplicationApplied, ApplicationEnrolled),
		domain.Under("biometrics", c.Biometrics.check()),
	); err != nil {
		return nil, err
	}
	return []domain.Event{BiometricsEnrolled{c.Application, c.Biometrics, c.Actor.ID, c.Today}}, nil
}

func (b Biometrics) check() error {
	if b.Portrait == (Capture{}) {
		return domain.RuleRequired.Refuse("portrait")
	}
	if (b.Fingerprints == (Capture{}) || b.Iris == (Capture{})) && domain.Blank(b.Missing) {
		return RuleSayWhyMissing.Refuse("missing")
	}
	return domain.First(
		domain.Under("portrait", b.Portrait.check()),
		domain.Under("fingerprints", b.Fingerprints.check()),
		domain.Under("iris", b.Iris.check()),
		domain.CheckText("missing", b.Missing, domain.MaxNote),
	)
}

// longestReference is longer than any name of a stored object, and shorter than any image.
const longestReference = 120

// check refuses a capture that holds the image itself, in any disguise; none is refused elsewhere.
func (c Capture) check() error {
	if c == (Capture{}) {
		return nil
	}
	if err := domain.RequireText("reference", c.Reference, longestReference); err != nil {
		if domain.IsRule(err, domain.RuleTooLong) {
			return RuleImage.Refuse("reference")
		}
		return err
	}
	if image(c.Reference) {
		return RuleImage.Refuse("reference")
	}
	hex, tagged := strings.CutPrefix(c.Hash, "sha256:")
	if !tagged || len(hex) != 64 || strings.Trim(hex, "0123456789abcdef") != "" {
		return RuleHash.Refuse("hash")
	}
	return nil
}

// image tells of data URLs, and of the beginnings of JPEG, PNG, GIF, WebP, JPEG 2000 and WSQ files, bare, in base64 or in hex.
func image(reference string) bool {
	lower := strings.ToLower(reference)
	for _, begin := range []string{"data:", "ffd8ff", "89504e47", "47494638", "0000000c6a50", "ffa0", "gif8", "riff"} {
		if strings.HasPrefix(lower, begin) {
			return true
		}
	}
	for _, begin := range []string{"/9j/", "iVBOR", "R0lGOD", "UklGR", "AAAADGpQ", "/6A", "\u0089PNG"} {
		if strings.HasPrefix(reference, begin) {
			return true
		}
	}
	return strings.Contains(lower, ";base64,")
}

func approve(s State, c Approve) ([]domain.Event, error) {
	if err := domain.First(
		s.admitApplication(c.By, c.Application, ApplicationEnrolled),
		domain.RequireText("findings", c.Findings, domain.MaxNote),
	); err != nil {
		return nil, err
	}
	return []domain.Event{Approved{c.Application, c.Findings, c.Actor.ID, c.Today}}, nil
}

func refuse(s State, c Refuse) ([]domain.Event, error) {
	if err := domain.First(
		s.admitApplication(c.By, c.Application, ApplicationApplied, ApplicationEnrolled, ApplicationApproved),
		domain.RequireText("reason", c.Reason, domain.MaxNote),
	); err != nil {
		return nil, err
	}
	return []domain.Event{Refused{c.Application, c.Reason, c.Actor.ID, c.Today}}, nil
}

func withdraw(s State, c Withdraw) ([]domain.Event, error) {
	if err := domain.First(
		s.admitApplication(c.By, c.Application, ApplicationApplied, ApplicationEnrolled, ApplicationApproved),
		domain.RequireText("reason", c.Reason, domain.MaxNote),
	); err != nil {
		return nil, err
	}
	return []domain.Event{ApplicationClosed{c.Application, Withdrawn, c.Reason, c.Today}}, nil
}
