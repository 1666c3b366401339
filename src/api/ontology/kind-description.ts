import { Ctx, Field, Int, ObjectType } from "type-graphql";
import type { AttributeModel } from "../../ontology/attribute.js";
import { constantCase } from "../../ontology/constant-case.js";
import type { KindModel } from "../../ontology/model.js";
import { runOf, type ApiContext } from "../api-context.js";
import { generatedType } from "../schema/generated-type.js";
import { isNodeKind } from "../schema/is-node-kind.js";
import { AttributeDescription } from "./attribute-description.js";
import { countEntities } from "./graph-counts.js";
import { Described } from "./described.js";
import { LinkDescription } from "./link-description.js";

@ObjectType("KindDescription", {
  description:
    "A kind of thing in the graph, or an interface that several kinds have in common. Its name is that of its type.",
})
export class KindDescription extends Described {
  readonly #kind: KindModel;

  constructor(kind: KindModel) {
    super(kind);
    this.#kind = kind;
  }

  @Field(() => generatedType("EntityKind"), {
    nullable: true,
    description: "The kind as a value, such as `MISSION`; null for interfaces and for evidence.",
  })
  get kind(): string | null {
    const { abstract, value } = this.#kind;
    return abstract || this.isEvidence ? null : value;
  }

  @Field(() => Boolean, {
    description: "Whether it is an interface, such as `Activity`, and no kind itself.",
  })
  get isInterface(): boolean {
    return this.#kind.abstract;
  }

  @Field(() => Boolean, {
    description: "Whether it is what facts rest on, such as `Claim`, and not what they are about.",
  })
  get isEvidence(): boolean {
    return this.#kind.layer === "evidence";
  }

  @Field(() => Boolean, {
    description:
      "Whether it is a `Node`, which has an `id`. A `Name` is not: it is only met below its entity.",
  })
  get isNode(): boolean {
    return isNodeKind(this.#kind);
  }

  @Field(() => [String], { description: "Names of the interfaces above it, nearest first, beside `Node`." })
  get interfaces(): readonly string[] {
    return this.#kind.ancestors.map(({ name }) => name);
  }

  @Field(() => [String], {
    description: "Names of the kinds that have this interface in common; of a kind only its own.",
  })
  get possibleKinds(): readonly string[] {
    return this.#kind.concrete.map(({ name }) => name);
  }

  @Field(() => String, {
    nullable: true,
    description: "CSS color of its nodes in pictures, such as `#355c7d`; null where none was given.",
  })
  get color(): string | null {
    return this.#kind.color ?? null;
  }

  @Field(() => String, {
    nullable: true,
    description:
      "Field of Query that lists it in pages, such as `missions`; null where it is only met below others.",
  })
  get listField(): string | null {
    return this.#kind.many ?? null;
  }

  @Field(() => String, {
    nullable: true,
    description:
      "Field of Query that looks one up by its argument `id`, such as `mission`; null for interfaces: `node` takes the id of any.",
  })
  get lookupField(): string | null {
    return this.#kind.abstract ? null : (this.#kind.one ?? null);
  }

  @Field(() => [AttributeDescription], { description: "What it has, those of its interfaces first." })
  get attributes(): readonly AttributeDescription[] {
    return [...this.#kind.attributes.values()].map(
      (attribute) => new AttributeDescription(attribute, predicateOf(attribute, this.#kind)),
    );
  }

  @Field(() => [LinkDescription], {
    description: "The fields that lead to others. An interface has those that all its kinds have.",
  })
  get links(): readonly LinkDescription[] {
    return [...this.#kind.links.values()].map((link) => new LinkDescription(link));
  }

  @Field(() => Int, { description: "How many there are in the graph, as `totalCount` of its list says." })
  count(@Ctx() context: ApiContext): Promise<number> {
    return countEntities(this.#kind, runOf(context), context.ontology);
  }
}

/** The predicate of the facts that say an attribute. Those of `KIND` say that the entity exists. */
function predicateOf({ name, type, from }: AttributeModel, kind: KindModel): string | null {
  if (kind.layer !== "entity") return null;
  return from === "fact" || type.type === "kind" ? constantCase(name) : null;
}
