package fhir

import "encoding/json"

// The parts of FHIR R4 that a civil register reads. A primitive's extensions
// stand beside it under an underscore; dates with unknown parts live there.

type bundle struct {
	ID         string      `json:"id"`
	Type       string      `json:"type"`
	Timestamp  string      `json:"timestamp"`
	Identifier *identifier `json:"identifier"`
	Entry      []entry     `json:"entry"`
}

type entry struct {
	FullURL  string          `json:"fullUrl"`
	Resource json.RawMessage `json:"resource"`
}

// header is what every resource has.
type header struct {
	ResourceType string `json:"resourceType"`
	ID           string `json:"id"`
	Meta         struct {
		Profile []string `json:"profile"`
	} `json:"meta"`
}

type extension struct {
	URL                  string      `json:"url"`
	Extension            []extension `json:"extension"`
	ValueString          string      `json:"valueString"`
	ValueCode            string      `json:"valueCode"`
	ValueTime            string      `json:"valueTime"`
	ValueDateTime        string      `json:"valueDateTime"`
	ValueInteger         *int        `json:"valueInteger"`
	ValuePositiveInt     *int        `json:"valuePositiveInt"`
	ValueUnsignedInt     *int        `json:"valueUnsignedInt"`
	ValueAddress         address     `json:"valueAddress"`
	ValueCodeableConcept concept     `json:"valueCodeableConcept"`
}

// extended is a primitive's underscore twin.
type extended struct {
	Extension []extension `json:"extension"`
}

type coding struct {
	Code    string `json:"code"`
	Display string `json:"display"`
}

type concept struct {
	Coding []coding `json:"coding"`
	Text   string   `json:"text"`
}

type identifier struct {
	Extension []extension `json:"extension"`
	Value     string      `json:"value"`
}

type humanName struct {
	Use    string   `json:"use"`
	Text   string   `json:"text"`
	Family string   `json:"family"`
	Given  []string `json:"given"`
	Suffix []string `json:"suffix"`
}

type address struct {
	Text     string   `json:"text"`
	Line     []string `json:"line"`
	City     string   `json:"city"`
	District string   `json:"district"`
	State    string   `json:"state"`
	Country  string   `json:"country"`
}

type quantity struct {
	Value *float64 `json:"value"`
	Unit  string   `json:"unit"`
	Code  string   `json:"code"`
}

type reference struct {
	Reference string `json:"reference"`
}

// human is a Patient, a RelatedPerson or a Practitioner.
type human struct {
	header
	Extension            []extension `json:"extension"`
	Name                 []humanName `json:"name"`
	Gender               string      `json:"gender"`
	BirthDate            string      `json:"birthDate"`
	BirthDateExt         extended    `json:"_birthDate"`
	Address              []address   `json:"address"`
	MaritalStatus        concept     `json:"maritalStatus"`
	MultipleBirthInteger *int        `json:"multipleBirthInteger"`
	MultipleBirthBoolean *bool       `json:"multipleBirthBoolean"`
	MultipleIntegerExt   extended    `json:"_multipleBirthInteger"`
	MultipleBooleanExt   extended    `json:"_multipleBirthBoolean"`
	Relationship         []concept   `json:"relationship"`
	Identifier           []struct {
		Value string `json:"value"`
	} `json:"identifier"`
	Qualification []struct {
		Code       concept `json:"code"`
		Identifier []struct {
			Value string `json:"value"`
		} `json:"identifier"`
	} `json:"qualification"`
	Contact []struct {
		Relationship []concept `json:"relationship"`
		Name         humanName `json:"name"`
	} `json:"contact"`
}

// value is FHIR's value[x] as observations, their components and parameters carry it.
type value struct {
	ValueString          string   `json:"valueString"`
	ValueInteger         *int     `json:"valueInteger"`
	ValueUnsignedInt     *int     `json:"valueUnsignedInt"`
	ValueQuantity        quantity `json:"valueQuantity"`
	ValueCodeableConcept concept  `json:"valueCodeableConcept"`
	ValueDateTime        string   `json:"valueDateTime"`
	ValueDateTimeExt     extended `json:"_valueDateTime"`
	ValueDateExt         extended `json:"_valueDate"`
}

type observation struct {
	header
	value
	Code         concept   `json:"code"`
	Subject      reference `json:"subject"`
	Effective    string    `json:"effectiveDateTime"`
	EffectiveExt extended  `json:"_effectiveDateTime"`
	Component    []struct {
		value
		Code concept `json:"code"`
	} `json:"component"`
}

type procedure struct {
	header
	Code         concept  `json:"code"`
	Performed    string   `json:"performedDateTime"`
	PerformedExt extended `json:"_performedDateTime"`
	Performer    []struct {
		Function concept   `json:"function"`
		Actor    reference `json:"actor"`
	} `json:"performer"`
}

type location struct {
	header
	Type    []concept `json:"type"`
	Name    string    `json:"name"`
	Address address   `json:"address"`
}

type encounter struct {
	header
	Location []struct {
		Location     reference `json:"location"`
		PhysicalType concept   `json:"physicalType"`
	} `json:"location"`
}

type composition struct {
	header
	Type      concept     `json:"type"`
	Subject   reference   `json:"subject"`
	Date      string      `json:"date"`
	Extension []extension `json:"extension"`
}

type messageHeader struct {
	header
	EventURI string `json:"eventUri"`
}

type parameters struct {
	header
	Parameter []struct {
		value
		Name string `json:"name"`
	} `json:"parameter"`
}
