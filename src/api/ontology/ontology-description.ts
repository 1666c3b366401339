import { Ctx, Field, ObjectType } from "type-graphql";
import { fingerprintOf } from "../../ontology/fingerprint.js";
import type { Ontology } from "../../ontology/model.js";
import { runOf, type ApiContext } from "../api-context.js";
import { LanguageScalar } from "../schema/text-scalars.js";
import { EnumerationDescription } from "./enumeration-description.js";
import { KindDescription } from "./kind-description.js";
import { RelationDescription } from "./relation-description.js";

@ObjectType("Ontology", {
  description:
    "What the graph is made of. Others are referred to by name, so that a client keeps each part once; what it needs to know of all parts it gets in one answer.",
})
export class OntologyDescription {
  readonly #ontology: Ontology;

  constructor(ontology: Ontology) {
    this.#ontology = ontology;
  }

  @Field(() => [KindDescription], {
    description: "Kinds and interfaces, by name; those of entities first, then those of the evidence.",
  })
  get kinds(): readonly KindDescription[] {
    return [...this.#ontology.kinds.values()].map((kind) => new KindDescription(kind));
  }

  @Field(() => [RelationDescription], { description: "Relations between entities, by name." })
  get relations(): readonly RelationDescription[] {
    return [...this.#ontology.relations.values()].map((relation) => new RelationDescription(relation));
  }

  @Field(() => [EnumerationDescription], {
    description: "The lists of values that attributes and qualifiers choose from, by name.",
  })
  get enumerations(): readonly EnumerationDescription[] {
    return [...this.#ontology.enumerations.values()].map(
      (enumeration) => new EnumerationDescription(enumeration),
    );
  }

  @Field(() => [LanguageScalar], { description: "The languages in which the graph has names." })
  languages(@Ctx() context: ApiContext): readonly string[] {
    return runOf(context).request.knownLanguages;
  }

  @Field(() => String, {
    description:
      "Changes when kinds, relations, attributes or values change; wording, such as labels and colors, is no part of it.",
  })
  get fingerprint(): string {
    return fingerprintOf(this.#ontology);
  }
}
