import { Code, Text, Truth } from "./attribute.js";
import { Attribute, EvidenceKind } from "./kind.js";
import { NameType } from "./vocabulary.js";

/** Not a Node of GraphQL: it is only ever met below its entity. */
@EvidenceKind({ label: { en: "Name", fr: "Nom" }, description: "A name of an entity in one language." })
export class Name {
  @Attribute(Text, { nullable: false, from: "reference", description: "The name as it is written." })
  text!: string;
  @Attribute(Code, { nullable: false, from: "reference", description: "Its language: a BCP 47 tag." })
  language!: string;
  @Attribute(NameType, { nullable: false, from: "reference", description: "Full name, alias or acronym." })
  type!: NameType;
  @Attribute(Truth, {
    nullable: false,
    from: "reference",
    description: "Whether it is the one name shown in its language.",
  })
  isPreferred!: boolean;
  @Attribute(Truth, {
    nullable: false,
    from: "computed",
    description: "Whether no document uses it: then it is reference data.",
  })
  isReference!: boolean;
}
