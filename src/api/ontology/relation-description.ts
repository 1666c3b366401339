import { Ctx, Field, Int, ObjectType } from "type-graphql";
import type { KindModel, RelationModel } from "../../ontology/model.js";
import { runOf, type ApiContext } from "../api-context.js";
import { generatedType } from "../schema/generated-type.js";
import { AttributeDescription } from "./attribute-description.js";
import { countEdges } from "./graph-counts.js";
import { Described } from "./described.js";
import { LinkDescription } from "./link-description.js";

@ObjectType("RelationDescription", {
  description: "A relation between entities: what facts with an object say. Its name is their predicate.",
})
export class RelationDescription extends Described {
  readonly #relation: RelationModel;

  constructor(relation: RelationModel) {
    super(relation);
    this.#relation = relation;
  }

  @Field(() => generatedType("Predicate"), { description: "Its name, such as `CONTRIBUTES_TO`." })
  override get name(): string {
    return this.#relation.name;
  }

  @Field(() => [generatedType("EntityKind")], { description: "The kinds that its subject can be of." })
  get from(): readonly string[] {
    return valuesOf(this.#relation.fromKinds);
  }

  @Field(() => [generatedType("EntityKind")], { description: "The kinds that its object can be of." })
  get to(): readonly string[] {
    return valuesOf(this.#relation.toKinds);
  }

  @Field(() => LinkDescription, { description: "The field that leads from the subject to the object." })
  get forward(): LinkDescription {
    return new LinkDescription(this.#relation.forward);
  }

  @Field(() => LinkDescription, { description: "The field that leads from the object to the subject." })
  get inverse(): LinkDescription {
    return new LinkDescription(this.#relation.inverse);
  }

  @Field(() => [AttributeDescription], {
    description:
      "What claims say about the way in which it holds, such as `role`: fields of the edges on both sides.",
  })
  get qualifiers(): readonly AttributeDescription[] {
    return [...this.#relation.qualifiers.values()].map((qualifier) => new AttributeDescription(qualifier));
  }

  @Field(() => Int, { description: "How many edges of it there are: facts that a live claim affirms." })
  count(@Ctx() context: ApiContext): Promise<number> {
    return countEdges(this.#relation, runOf(context));
  }
}

function valuesOf(kinds: readonly KindModel[]): readonly string[] {
  return kinds.map(({ value }) => value);
}
