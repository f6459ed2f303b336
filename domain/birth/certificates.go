package birth

import "sijil/domain"

// issueCertifiedCopy refuses a sealed entry: the whole of it would show that the child is a foundling.
func issueCertifiedCopy(s State, c IssueCertifiedCopy) ([]domain.Event, error) {
	if err := s.admit(c.By, StatusRegistered); err != nil {
		return nil, err
	}
	if s.Sealed {
		return nil, RuleSealedCopy.Refuse("")
	}
	issued, err := issue(c.By, c.Document, c.To, c.Purpose, c.Language)
	if err != nil {
		return nil, err
	}
	return []domain.Event{CertifiedCopyIssued{c.Document, issued}}, nil
}

func issueExtract(s State, c IssueExtract) ([]domain.Event, error) {
	if err := s.admit(c.By, StatusRegistered); err != nil {
		return nil, err
	}
	issued, err := issue(c.By, c.Document, c.To, c.Purpose, c.Language)
	if err != nil {
		return nil, err
	}
	return []domain.Event{ExtractIssued{c.Document, issued}}, nil
}

func issue(by By, document domain.DocumentNumber, to, purpose string, in domain.Language) (Issue, error) {
	return Issue{to, purpose, in, by.Actor.ID, by.Actor.Office, by.Today}, domain.First(
		domain.RequireText("to", to, domain.MaxLine),
		domain.RequireText("purpose", purpose, domain.MaxLine),
		oneOf("language", in, RuleLanguage, domain.Arabic, domain.Kurdish, domain.English),
		domain.CheckText("document", string(document), domain.MaxLine),
		drawn(document),
	)
}
