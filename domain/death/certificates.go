package death

import "sijil/domain"

func issueCertifiedCopy(s State, c IssueCertifiedCopy) ([]domain.Event, error) {
	issued, err := s.issue(c.By, c.Document, c.To, c.Purpose, c.Language)
	if err != nil {
		return nil, err
	}
	return []domain.Event{CertifiedCopyIssued{c.Document, issued}}, nil
}

func issueExtract(s State, c IssueExtract) ([]domain.Event, error) {
	issued, err := s.issue(c.By, c.Document, c.To, c.Purpose, c.Language)
	if err != nil {
		return nil, err
	}
	return []domain.Event{ExtractIssued{c.Document, issued}}, nil
}

func (s State) issue(by By, document domain.DocumentNumber, to, purpose string, in domain.Language) (Issue, error) {
	return Issue{to, purpose, in, by.Actor.ID, by.Actor.Office, by.Today}, domain.First(
		s.admit(by, StatusRegistered),
		domain.RequireText("to", to, domain.MaxLine),
		domain.RequireText("purpose", purpose, domain.MaxLine),
		oneOf("language", in, RuleLanguage, domain.Arabic, domain.Kurdish, domain.English),
		domain.CheckText("document", string(document), domain.MaxLine),
		drawn(document),
	)
}
