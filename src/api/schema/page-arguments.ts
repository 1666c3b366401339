import { GraphQLInt, GraphQLString } from "graphql";
import { pageLimits } from "../../plan/limits.js";
import type { MemberDeclaration, TypeClass } from "./declared-types.js";

/**
 * The arguments of every connection.
 *
 * @param defaultOrder attributes by which the list is ordered where nobody asks otherwise, before the id
 */
export function pageArguments(
  where: TypeClass,
  order: TypeClass,
  defaultOrder: readonly string[],
): Readonly<Record<string, MemberDeclaration>> {
  const byDefault = [...defaultOrder, "id"].map((name) => `\`${name}\``).join(", ");
  return {
    where: { type: where, nullable: true, description: "Which ones. Default: all." },
    orderBy: {
      type: order,
      list: true,
      nullable: true,
      description: `By the first, then by the next; ties by \`id\`. Default: ${byDefault}.`,
    },
    first: {
      type: GraphQLInt,
      nullable: true,
      description: `How many, from the start. Default ${pageLimits.default}, at most ${pageLimits.maximum}.`,
    },
    after: {
      type: GraphQLString,
      nullable: true,
      description: "What follows this cursor, such as `pageInfo.endCursor`.",
    },
    last: {
      type: GraphQLInt,
      nullable: true,
      description: `How many, from the end, instead of \`first\`; at most ${pageLimits.maximum}.`,
    },
    before: {
      type: GraphQLString,
      nullable: true,
      description: "What precedes this cursor, such as `pageInfo.startCursor`.",
    },
  };
}
