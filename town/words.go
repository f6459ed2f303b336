package town

import (
	"fmt"

	"sijil/domain"
)

// Words that stand in certificates. They are written as the office writes them.
var (
	delays   = []string{"النزوح وإغلاق الدائرة", "بُعد السكن عن الدائرة", "فقدان وثائق الأبوين", "سفر الأب", "ولادة في البيت دون قابلة مجازة"}
	purposes = []string{"البطاقة الوطنية", "القبول في المدرسة", "جواز السفر", "الحصة التموينية", "معاملة تقاعد"}
	schools  = []string{"لا يقرأ ولا يكتب", "يقرأ ويكتب", "ابتدائية", "متوسطة", "إعدادية", "دبلوم", "بكالوريوس"}
	trades   = []string{"كاسب", "موظف", "معلم", "فلاح", "سائق", "نجار", "عامل", "مهندس", "تاجر", "متقاعد"}
)

func (l *line) education() string { return pick(l.dice, schools) }

func (l *line) occupation(s *soul) string {
	if s.sex == domain.Female && l.dice.chance(0.8) {
		return "ربة بيت"
	}
	return pick(l.dice, trades)
}

// clock draws a time of day.
func (l *line) clock() string { return fmt.Sprintf("%02d:%02d", l.dice.IntN(24), l.dice.IntN(60)) }

// official draws the name of a doctor, midwife or clerk.
func (l *line) official(kurdish bool) string {
	language := "ar"
	if kurdish {
		language = "ckb"
	}
	sex := pick(l.dice, []domain.Sex{domain.Male, domain.Female})
	return l.given(language, sex).name + " " + pick(l.dice, nameLists[language+"-surname"]).name
}

// language in which the place's office issues documents.
func (p place) language() domain.Language {
	if p.kurdish > 0.9 {
		return domain.Kurdish
	}
	return domain.Arabic
}

// court is the place's personal-status court.
func (p place) court() string {
	if p.language() == domain.Kurdish {
		return "دادگای باری کەسی " + p.city
	}
	return "محكمة الأحوال الشخصية في " + p.city
}

// order is a judgment of the place's court of first instance.
func (l *line) order(at place, on domain.Date) domain.CourtOrder {
	court := "محكمة البداءة في " + at.city
	if at.language() == domain.Kurdish {
		court = "دادگای بەرایی " + at.city
	}
	return domain.CourtOrder{Court: court, Number: fmt.Sprintf("%d/%d", l.dice.between(10, 4000), on.Year), Date: on}
}
