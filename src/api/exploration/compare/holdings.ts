import { Field, Int, ObjectType } from "type-graphql";
import { compareLimits } from "../../../exploration/compare/limits.js";
import { generatedType } from "../../schema/generated-type.js";
import { AtMost, OfKinds } from "../exploration.js";
import { comparedAtMost, kindsCompared } from "./compare-arguments.js";

@ObjectType("FactHolding", { description: "That one of the compared has an entity, and by which facts." })
export class FactHolding {
  @OfKinds(...kindsCompared)
  @Field(() => generatedType("Node"), { description: "The one of the compared that has it." })
  of!: string;

  @AtMost(() => compareLimits.facts)
  @Field(() => [generatedType("Fact")], {
    description: `The facts that say so: the first ${compareLimits.facts} by id.`,
  })
  facts!: string[];

  @Field(() => Int, { description: "How many facts there are." })
  factCount!: number;
}

@ObjectType("MentionHolding", { description: "That a document mentions an entity, and how often." })
export class MentionHolding {
  @Field(() => generatedType("Document"), { description: "The document." })
  of!: string;

  @Field(() => Int, { description: "How often one of the entity's names stands in it." })
  mentionCount!: number;
}

@ObjectType("ComparedEntity", { description: "An entity, and which of the compared have it." })
export class ComparedEntity {
  @Field(() => generatedType("Entity"), { description: "The entity." })
  entity!: string;

  @AtMost(comparedAtMost)
  @Field(() => [FactHolding], { description: "Who has it, in the order asked for." })
  holdings!: FactHolding[];
}

@ObjectType("ComparedMention", { description: "An entity, and which of the documents mention it." })
export class ComparedMention {
  @Field(() => generatedType("Entity"), { description: "The entity." })
  entity!: string;

  @AtMost(comparedAtMost)
  @Field(() => [MentionHolding], { description: "The documents that mention it, in the order asked for." })
  holdings!: MentionHolding[];
}
