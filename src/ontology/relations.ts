import { Time } from "./attribute.js";
import { enumeration } from "./enumeration.js";
import * as kinds from "./kinds.js";
import { qualifier, relation } from "./relation.js";

export const Office = enumeration("Office", "An office that a person holds.", {
  SECRETARY_GENERAL: ["Head of an international organization.", "Secretary General", "Secrétaire général"],
  PRIME_MINISTER: ["Head of a government.", "Prime Minister", "Premier ministre"],
});
export const ContributionRole = enumeration("ContributionRole", "The part that a contributor plays.", {
  LEAD: ["It leads.", "lead", "chef de file"],
  CONTRIBUTOR: ["It takes part with means of its own.", "contributor", "contributeur"],
});
export const MeetingRole = enumeration("MeetingRole", "The part that a participant plays in a meeting.", {
  VISITOR: ["Comes to visit.", "visitor", "visiteur"],
  HOST: ["Receives the visitor.", "host", "hôte"],
  PARTICIPANT: ["Takes part.", "participant", "participant"],
});
export const DiscussionPlace = enumeration("DiscussionPlace", "The place of a matter in a discussion.", {
  KEY_POINT: ["One of its key points.", "key point", "point clé"],
  FOCUS: ["What it centers on.", "focus", "axe principal"],
  EVALUATION: ["What it is to evaluate.", "evaluation", "évaluation"],
});
export const PursuitPlace = enumeration(
  "PursuitPlace",
  "Whether what is pursued is the objective or the outcome expected.",
  {
    OBJECTIVE: ["What it aims at.", "objective", "objectif"],
    OUTCOME: ["What is expected to come of it.", "expected outcome", "résultat attendu"],
  },
);
export const Importance = enumeration("Importance", "How important the source calls it.", {
  KEY: ["Key or significant.", "key", "clé"],
  ESSENTIAL: ["Essential or critical.", "essential", "essentiel"],
  PARAMOUNT: ["Of the highest importance.", "paramount", "primordial"],
});

const time = qualifier(Time, "When it holds.");
const importance = qualifier(Importance, "How important the source calls it.");

export const HOLDS_OFFICE = relation({
  description: "A person holds an office in a state or an organization.",
  label: { en: "holds office in", fr: "exerce une fonction dans" },
  from: { type: kinds.Person },
  to: { type: kinds.Actor, only: [kinds.State, kinds.Organization] },
  forward: {
    field: "holdsOfficeIn",
    label: { en: "holds office in", fr: "exerce une fonction dans" },
    description: "Where the person holds an office; the edge says which.",
  },
  inverse: {
    field: "officeHolders",
    label: { en: "office holders", fr: "titulaires de fonctions" },
    description: "Who holds an office here.",
  },
  qualifiers: { office: qualifier(Office, "Which office."), time },
});

export const MEMBER_OF = relation({
  description: "An actor is a member of an organization.",
  label: { en: "member of", fr: "membre de" },
  from: { type: kinds.Actor },
  to: { type: kinds.Organization },
  forward: {
    field: "memberOf",
    label: { en: "member of", fr: "membre de" },
    description: "Organizations that it is a member of.",
  },
  inverse: { field: "members", label: { en: "members", fr: "membres" }, description: "Who is a member." },
  qualifiers: { time },
});

export const PART_OF = relation({
  description: "A thing is a part of another.",
  label: { en: "part of", fr: "fait partie de" },
  from: { type: kinds.Entity },
  to: { type: kinds.Entity },
  forward: {
    field: "partOf",
    label: { en: "part of", fr: "fait partie de" },
    description: "What it is a part of.",
  },
  inverse: { field: "parts", label: { en: "parts", fr: "parties" }, description: "What its parts are." },
});

export const CONTRIBUTES_TO = relation({
  description: "An actor takes part in a mission or an initiative with means of its own.",
  label: { en: "contributes to", fr: "contribue à" },
  from: { type: kinds.Actor },
  to: { type: kinds.Activity, only: [kinds.Mission, kinds.Initiative] },
  forward: {
    field: "contributesTo",
    label: { en: "contributes to", fr: "contribue à" },
    description: "Missions and initiatives that it contributes to.",
  },
  inverse: {
    field: "contributors",
    label: { en: "contributors", fr: "contributeurs" },
    description: "Who contributes to it, in which role.",
  },
  qualifiers: { role: qualifier(ContributionRole, "The part played."), time },
  event: "to",
});

export const CONDUCTED_BY = relation({
  description: "An activity is conducted by an actor.",
  label: { en: "conducted by", fr: "conduit par" },
  from: { type: kinds.Activity },
  to: { type: kinds.Actor },
  forward: {
    field: "conductedBy",
    label: { en: "conducted by", fr: "conduit par" },
    description: "Who conducts it.",
  },
  inverse: { field: "conducts", label: { en: "conducts", fr: "conduit" }, description: "What it conducts." },
  event: "from",
});

export const TAKES_PLACE_IN = relation({
  description: "An activity takes place in a location.",
  label: { en: "takes place in", fr: "se déroule en" },
  from: { type: kinds.Activity },
  to: { type: kinds.Location },
  forward: {
    field: "takesPlaceIn",
    label: { en: "takes place in", fr: "se déroule en" },
    description: "Where it takes place.",
  },
  inverse: {
    field: "hosts",
    label: { en: "hosts", fr: "accueille" },
    description: "What takes place there.",
  },
  event: "from",
});

export const TAKES_PART_IN = relation({
  description: "An actor takes part in a meeting.",
  label: { en: "takes part in", fr: "participe à" },
  from: { type: kinds.Actor },
  to: { type: kinds.Meeting },
  forward: {
    field: "takesPartIn",
    label: { en: "takes part in", fr: "participe à" },
    description: "Meetings that it takes part in.",
  },
  inverse: {
    field: "participants",
    label: { en: "participants", fr: "participants" },
    description: "Who takes part.",
  },
  qualifiers: { role: qualifier(MeetingRole, "The part played in the meeting.") },
  event: "to",
});

export const DISCUSSES = relation({
  description: "A matter is discussed in a meeting.",
  label: { en: "discusses", fr: "traite de" },
  from: { type: kinds.Meeting },
  to: { type: kinds.Entity },
  forward: {
    field: "discusses",
    label: { en: "discusses", fr: "traite de" },
    description: "What is discussed; the edge says in which place.",
  },
  inverse: {
    field: "discussedIn",
    label: { en: "discussed in", fr: "traité lors de" },
    description: "Meetings in which it is discussed.",
  },
  qualifiers: { as: qualifier(DiscussionPlace, "The place of the matter in the discussion.") },
  event: "from",
});

export const PARTY_TO = relation({
  description: "An actor is a party to an agreement.",
  label: { en: "party to", fr: "partie à" },
  from: { type: kinds.Actor },
  to: { type: kinds.Agreement },
  forward: {
    field: "partyTo",
    label: { en: "party to", fr: "partie à" },
    description: "Agreements that it is a party to.",
  },
  inverse: { field: "parties", label: { en: "parties", fr: "parties" }, description: "Who the parties are." },
});

export const PROVIDES = relation({
  description: "An actor provides what a provision delivers.",
  label: { en: "provides", fr: "fournit" },
  from: { type: kinds.Actor },
  to: { type: kinds.Provision },
  forward: {
    field: "provides",
    label: { en: "provides", fr: "fournit" },
    description: "Provisions that it makes, alone or with others.",
  },
  inverse: {
    field: "providers",
    label: { en: "providers", fr: "fournisseurs" },
    description: "Who provides.",
  },
  event: "to",
});

export const RECEIVES = relation({
  description: "An actor receives what a provision delivers.",
  label: { en: "receives", fr: "reçoit" },
  from: { type: kinds.Actor },
  to: { type: kinds.Provision },
  forward: {
    field: "receives",
    label: { en: "receives", fr: "reçoit" },
    description: "Provisions that it receives.",
  },
  inverse: {
    field: "recipients",
    label: { en: "recipients", fr: "bénéficiaires" },
    description: "Who receives.",
  },
  event: "to",
});

export const DELIVERS = relation({
  description: "A provision delivers a capability.",
  label: { en: "delivers", fr: "livre" },
  from: { type: kinds.Provision },
  to: { type: kinds.Capability },
  forward: { field: "delivers", label: { en: "delivers", fr: "livre" }, description: "What is delivered." },
  inverse: {
    field: "deliveredBy",
    label: { en: "delivered by", fr: "livré par" },
    description: "Provisions that deliver it.",
  },
  event: "from",
});

export const SUPPORTS = relation({
  description: "Something helps or strengthens something else.",
  label: { en: "supports", fr: "soutient" },
  from: {
    type: kinds.Entity,
    only: [kinds.Actor, kinds.Agreement, kinds.Activity, kinds.Provision, kinds.Objective, kinds.Topic],
  },
  to: { type: kinds.Entity },
  forward: {
    field: "supports",
    label: { en: "supports", fr: "soutient" },
    description: "What it helps or strengthens.",
  },
  inverse: {
    field: "supportedBy",
    label: { en: "supported by", fr: "soutenu par" },
    description: "What helps or strengthens it.",
  },
  qualifiers: { importance },
});

export const PURSUES = relation({
  description: "Somebody or something aims at an objective. Never says that it is reached.",
  label: { en: "pursues", fr: "poursuit" },
  from: {
    type: kinds.Entity,
    only: [kinds.Actor, kinds.Activity, kinds.Agreement, kinds.Provision, kinds.Objective, kinds.Topic],
  },
  to: { type: kinds.Objective },
  forward: { field: "pursues", label: { en: "pursues", fr: "poursuit" }, description: "What it aims at." },
  inverse: {
    field: "pursuedBy",
    label: { en: "pursued by", fr: "poursuivi par" },
    description: "Who or what aims at it.",
  },
  qualifiers: { as: qualifier(PursuitPlace, "Objective, or outcome expected."), importance },
});

export const UNDERLINES = relation({
  description:
    'Something shows, illustrates or reflects something else: « souligne », « témoigne de », "underscores".',
  label: { en: "underlines", fr: "souligne" },
  from: { type: kinds.Entity, only: [kinds.Activity, kinds.Agreement, kinds.Provision] },
  to: { type: kinds.Entity },
  forward: {
    field: "underlines",
    label: { en: "underlines", fr: "souligne" },
    description: "What it shows, illustrates or reflects.",
  },
  inverse: {
    field: "underlinedBy",
    label: { en: "underlined by", fr: "souligné par" },
    description: "What shows, illustrates or reflects it.",
  },
});

export const CONCERNS = relation({
  description: "An initiative, a topic or an objective concerns something.",
  label: { en: "concerns", fr: "concerne" },
  from: { type: kinds.Entity, only: [kinds.Initiative, kinds.Topic, kinds.Objective] },
  to: { type: kinds.Entity },
  forward: { field: "concerns", label: { en: "concerns", fr: "concerne" }, description: "What it concerns." },
  inverse: {
    field: "concernedBy",
    label: { en: "concerned by", fr: "concerné par" },
    description: "Initiatives, topics and objectives that concern it.",
  },
});

export const ADDRESSES = relation({
  description: "Somebody or something meets a challenge.",
  label: { en: "addresses", fr: "répond à" },
  from: { type: kinds.Entity, only: [kinds.Actor, kinds.Agreement, kinds.Activity] },
  to: { type: kinds.Challenge },
  forward: {
    field: "addresses",
    label: { en: "addresses", fr: "répond à" },
    description: "Challenges that it meets.",
  },
  inverse: {
    field: "addressedBy",
    label: { en: "addressed by", fr: "traité par" },
    description: "Who or what meets it.",
  },
  qualifiers: { importance },
});

export const FACES = relation({
  description: "An actor or a place is confronted with a challenge.",
  label: { en: "faces", fr: "affronte" },
  from: { type: kinds.Entity, only: [kinds.Actor, kinds.Place] },
  to: { type: kinds.Challenge },
  forward: {
    field: "faces",
    label: { en: "faces", fr: "affronte" },
    description: "Challenges that it is confronted with.",
  },
  inverse: {
    field: "facedBy",
    label: { en: "faced by", fr: "affronté par" },
    description: "Who is confronted with it.",
  },
  qualifiers: { importance },
});

export const EMPLOYS = relation({
  description: "An actor employs a threat against others.",
  label: { en: "employs", fr: "emploie" },
  from: { type: kinds.Entity, only: [kinds.Actor] },
  to: { type: kinds.Challenge },
  forward: {
    field: "employs",
    label: { en: "employs", fr: "emploie" },
    description: "Threats that it employs against others.",
  },
  inverse: {
    field: "employedBy",
    label: { en: "employed by", fr: "employé par" },
    description: "Who employs it against others.",
  },
  qualifiers: { importance },
});

export const RECOMMENDS = relation({
  description: "An actor advises an initiative.",
  label: { en: "recommends", fr: "recommande" },
  from: { type: kinds.Actor },
  to: { type: kinds.Initiative },
  forward: {
    field: "recommends",
    label: { en: "recommends", fr: "recommande" },
    description: "Initiatives that it advises.",
  },
  inverse: {
    field: "recommendedBy",
    label: { en: "recommended by", fr: "recommandé par" },
    description: "Who advises it.",
  },
});
