package main

import (
	"maps"
	"slices"
	"strings"

	"sijil/domain"
	"sijil/graph/auth"
)

// demoIssuer is who the demo's tokens are from. Nothing else should trust it.
const demoIssuer = "sijil-demo"

// usual is whom a role of the demo speaks for; its scopes are those of auth.Roles.
var usual = map[string]domain.Actor{
	"registrar":          {Agency: "civil-status", Office: "IQ-BA-01", Area: "IQ-BA"},
	"notifier":           {Agency: "health", Office: "basra-teaching-hospital", Area: "IQ-BA"},
	"court":              {Agency: "judiciary", Office: "basra-personal-status-court"},
	"id_officer":         {Agency: "national-id", Office: "IQ-BA-01", Area: "IQ-BA"},
	"passport_officer":   {Agency: "passports", Office: "IQ-BA-P1"},
	"border":             {Agency: "border-ports", Office: "shalamcha"},
	"pension":            {Agency: "retirement"},
	"welfare":            {Agency: "social-protection"},
	"verifier":           {Agency: "bank"},
	"auditor":            {Agency: "audit"},
	"statistician":       {Agency: "statistics"},
	"follower":           {Agency: "retirement"},
	"agreements_officer": {Agency: "civil-status", Office: "IQ-HQ"},
	"investigator":       {Agency: "integrity"},
	"citizen":            {Agency: "citizens"},
	"admin":              {Agency: "civil-status", Office: "IQ-HQ"},
}

// caller gives whom a role of the demo speaks for.
func caller(role string) auth.Caller {
	actor := usual[role]
	actor.ID, actor.Role = "demo-"+role, role
	return auth.Caller{Actor: actor, LegalBasis: "demonstration"}
}

func roleNames() string { return strings.Join(slices.Sorted(maps.Keys(auth.Roles)), ", ") }
