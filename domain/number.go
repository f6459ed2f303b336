package domain

import "strings"

// NationalNumber identifies a person for life and after: 12 opaque digits, never reused.
type NationalNumber string

// FamilyNumber identifies a household; every member is reachable from it.
type FamilyNumber string

// RegistrationNumber is the number of a legal entry in one register, office and year.
type RegistrationNumber string

// DocumentNumber is the number of an issued certificate or extract.
type DocumentNumber string

// TrackingID follows a notification or declaration before it has a registration number.
type TrackingID string

// RuleNationalNumber refuses what is not 12 digits.
var RuleNationalNumber = &Rule{"national_number.form", Invalid, Text{
	En:  "a national number has exactly 12 digits; copy it from the card",
	Ar:  "الرقم الوطني من 12 رقماً بالضبط؛ انقله من البطاقة",
	Ckb: "ژمارەی نیشتمانی ڕێک 12 ژمارەیە؛ لە کارتەکەوە بینووسەوە",
}}

var separators = strings.NewReplacer(" ", "", "-", "")

// ParseNationalNumber accepts 12 digits, Western or Arabic-Indic, with spaces or hyphens between them.
func ParseNationalNumber(s string) (NationalNumber, error) {
	digits := WesternDigits(s)
	if len(digits) > 12 {
		digits = separators.Replace(digits)
	}
	if len(digits) != 12 || strings.Trim(digits, "0123456789") != "" {
		return "", RuleNationalNumber.Refuse("")
	}
	return NationalNumber(digits), nil
}

// WesternDigits replaces Arabic-Indic (٠–٩) and extended (۰–۹) digits by 0–9.
func WesternDigits(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= '٠' && r <= '٩':
			return '0' + r - '٠'
		case r >= '۰' && r <= '۹':
			return '0' + r - '۰'
		}
		return r
	}, s)
}
