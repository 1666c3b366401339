import { Field, ObjectType } from "type-graphql";
import type { Enumeration } from "../../ontology/enumeration.js";
import { Described } from "./described.js";

@ObjectType("EnumerationValueDescription", { description: "A value of an enumeration." })
export class EnumerationValueDescription extends Described {}

@ObjectType("EnumerationDescription", {
  description:
    "A closed list of values: what attributes and qualifiers choose from. It is an enum of the schema.",
})
export class EnumerationDescription {
  readonly #enumeration: Enumeration;

  constructor(enumeration: Enumeration) {
    this.#enumeration = enumeration;
  }

  @Field(() => String, { description: "Name of the enum, such as `MissionType`." })
  get name(): string {
    return this.#enumeration.name;
  }

  @Field(() => String, { description: "What it tells apart, in English." })
  get description(): string {
    return this.#enumeration.description;
  }

  @Field(() => [EnumerationValueDescription], {
    description: "Its values, in the order in which they are compared.",
  })
  get values(): readonly EnumerationValueDescription[] {
    return Object.entries(this.#enumeration.values).map(
      ([name, value]) => new EnumerationValueDescription({ name, ...value }),
    );
  }
}
