import { Code, KindValue, Localized, PreferredName, Time } from "./attribute.js";
import { enumeration, type ValueOf } from "./enumeration.js";
import { AbstractKind, Attribute, Kind } from "./kind.js";
import { Modality } from "./vocabulary.js";

export const MissionType = enumeration("MissionType", "What a mission is for.", {
  BATTLEGROUP: ["A multinational battlegroup that deters on land.", "battlegroup", "groupement tactique"],
  AIR_POLICING: ["Guarding the airspace of allies.", "air policing", "police aérienne"],
  MARITIME: ["An operation at sea.", "maritime operation", "opération maritime"],
  PEACEKEEPING: ["Keeping a peace.", "peacekeeping", "maintien de la paix"],
  TRAINING: ["Training of forces.", "training", "formation"],
});
export type MissionType = ValueOf<typeof MissionType>;

export const ChallengeType = enumeration("ChallengeType", "What sort of challenge it is.", {
  THREAT: ["Somebody or something may do harm.", "threat", "menace"],
  CRISIS: ["A situation out of hand.", "crisis", "crise"],
  CONFLICT: ["Parties are at war or at odds.", "conflict", "conflit"],
  RISK: ["Harm is possible.", "risk", "risque"],
  VULNERABILITY: ["A weakness that can be used.", "vulnerability", "vulnérabilité"],
  CHALLENGE: ["A difficulty to be met, not further specified.", "challenge", "défi"],
});
export type ChallengeType = ValueOf<typeof ChallengeType>;

export const Trend = enumeration("Trend", "Which way something develops.", {
  EMERGING: ["It is coming up.", "emerging", "émergent"],
  GROWING: ["It grows.", "growing", "croissant"],
  CHANGING: ["It changes its nature.", "changing", "changeant"],
});
export type Trend = ValueOf<typeof Trend>;

export const CapabilityType = enumeration("CapabilityType", "What a capability is for.", {
  AIR_DEFENSE: ["Defense against aircraft and missiles.", "air defense", "défense aérienne"],
  SURVEILLANCE: ["Watching over an area.", "surveillance", "surveillance"],
  COMMUNICATION: ["Exchanging information.", "communication", "communication"],
  FORCE: ["A body of forces.", "force", "force"],
});
export type CapabilityType = ValueOf<typeof CapabilityType>;

@AbstractKind({
  one: "entity",
  many: "entities",
  label: { en: "Entity", fr: "Entité" },
  description: "Anything that facts are about: a person, a state, a mission, a threat.",
})
export abstract class Entity {
  @Attribute(KindValue, {
    nullable: false,
    from: "computed",
    orderable: false,
    description: "Its kind, such as `MISSION`.",
  })
  kind!: string;
  @Attribute(Modality, {
    nullable: false,
    from: "computed",
    description:
      "Whether it is real: the modality of the winning claim that it exists; `ACTUAL` where none says otherwise.",
  })
  modality!: Modality;
  @Attribute(PreferredName, {
    nullable: false,
    from: "reference",
    description:
      "Its preferred name in the language asked for, else in the request's, else in English, else in the first by code.",
  })
  name!: string;
  @Attribute(Localized, {
    from: "reference",
    filterable: false,
    orderable: false,
    description:
      "One or two sentences of reference, in the language asked for. No document says it; null where none is given.",
  })
  description?: string | null;
}

@AbstractKind({
  one: "actor",
  many: "actors",
  label: { en: "Actor", fr: "Acteur" },
  description: "Who can act.",
})
export abstract class Actor extends Entity {}

@AbstractKind({
  one: "activity",
  many: "activities",
  label: { en: "Activity", fr: "Activité" },
  description: "What is done, planned, proposed or advised.",
})
export abstract class Activity extends Entity {
  @Attribute(Time, { description: "When it takes place." })
  time?: string | null;
}

@AbstractKind({
  one: "location",
  many: "locations",
  label: { en: "Location", fr: "Lieu" },
  description: "Where something can take place.",
})
export abstract class Location extends Entity {}

@Kind({
  many: "people",
  label: { en: "Person", fr: "Personne" },
  color: "#b4436c",
  description: "A human being.",
})
export class Person extends Actor {}

@Kind({
  many: "groups",
  label: { en: "Group", fr: "Groupe" },
  color: "#d17a22",
  description:
    "People who act together without being one organization: experts, partner navies, the members of an alliance.",
})
export class Group extends Actor {}

@Kind({
  many: "states",
  label: { en: "State", fr: "État" },
  also: [Location],
  color: "#2b6cb0",
  description: "A sovereign country.",
})
export class State extends Actor {
  @Attribute(Code, {
    from: "reference",
    description: "ISO 3166-1 alpha-2 code, such as `IT`. Reference data.",
  })
  countryCode?: string | null;
}

@Kind({
  many: "organizations",
  label: { en: "Organization", fr: "Organisation" },
  color: "#1a365d",
  description: "A body with members or staff of its own, such as NATO.",
})
export class Organization extends Actor {}

@Kind({
  many: "places",
  label: { en: "Place", fr: "Endroit" },
  color: "#4a7c59",
  description: "A region, sea or territory. Calling something a place says nothing about its sovereignty.",
})
export class Place extends Location {}

@Kind({
  many: "missions",
  label: { en: "Mission", fr: "Mission" },
  color: "#355c7d",
  description: "A standing military or civilian operation.",
})
export class Mission extends Activity {
  @Attribute(MissionType, { description: "What it is for." })
  missionType?: MissionType | null;
}

@Kind({
  many: "initiatives",
  label: { en: "Initiative", fr: "Initiative" },
  color: "#6c5b7b",
  description: "An action done, planned, proposed or advised. Its `modality` says which.",
})
export class Initiative extends Activity {}

@Kind({
  many: "meetings",
  label: { en: "Meeting", fr: "Rencontre" },
  color: "#c06c84",
  description: "A meeting, a visit or a round of discussions.",
})
export class Meeting extends Activity {}

@Kind({
  many: "agreements",
  label: { en: "Agreement", fr: "Accord" },
  color: "#7b6d3d",
  description: "A treaty or accord between parties.",
})
export class Agreement extends Entity {
  @Attribute(Time, { description: "When it is in force." })
  time?: string | null;
}

@Kind({
  many: "provisions",
  label: { en: "Provision", fr: "Fourniture" },
  color: "#8c564b",
  description: "An act of providing something to somebody, possibly by several together.",
})
export class Provision extends Entity {
  @Attribute(Time, { description: "When it is provided." })
  time?: string | null;
}

@Kind({
  many: "capabilities",
  label: { en: "Capability", fr: "Capacité" },
  color: "#17708a",
  description: "A system, a body of forces or another means.",
})
export class Capability extends Entity {
  @Attribute(CapabilityType, { description: "What it is for." })
  capabilityType?: CapabilityType | null;
}

@Kind({
  many: "challenges",
  label: { en: "Challenge", fr: "Défi" },
  color: "#a83232",
  description: "A threat, crisis, conflict, risk or other difficulty.",
})
export class Challenge extends Entity {
  @Attribute(ChallengeType, { description: "What sort of challenge it is." })
  challengeType?: ChallengeType | null;
  @Attribute(Trend, { description: "Which way it develops." })
  trend?: Trend | null;
}

@Kind({
  many: "topics",
  label: { en: "Topic", fr: "Thème" },
  color: "#5f6f7a",
  description: "A field of attention: a focus area, a priority area, something talked about.",
})
export class Topic extends Entity {
  @Attribute(Trend, { description: "Which way it develops." })
  trend?: Trend | null;
}

@Kind({
  many: "objectives",
  label: { en: "Objective", fr: "Objectif" },
  color: "#3d8361",
  description: "What somebody aims at. That it is pursued never says that it is reached.",
})
export class Objective extends Entity {}
