import { GraphQLInt, GraphQLString } from "graphql";
import { pageLimits } from "../../plan/limits.js";
import type { MemberDeclaration, TypeClass } from "./declared-types.js";

const count = (which: string): string =>
  `How many, from the ${which}: at most ${pageLimits.maximum}; ${pageLimits.default} where neither \`first\` nor \`last\` is given.`;

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
  const byDefault = [...defaultOrder, "id"].map((name) => `\`${name}\``).join(", then ");
  return {
    where: { type: where, nullable: true, description: "Which ones. Default: all." },
    orderBy: {
      type: order,
      list: true,
      nullable: true,
      description: `In which order, the most important first; ties are broken by \`id\`. Default: by ${byDefault}.`,
    },
    first: { type: GraphQLInt, nullable: true, description: count("start") },
    after: {
      type: GraphQLString,
      nullable: true,
      description: "Only those after this cursor, such as `pageInfo.endCursor`.",
    },
    last: { type: GraphQLInt, nullable: true, description: count("end") },
    before: {
      type: GraphQLString,
      nullable: true,
      description: "Only those before this cursor, such as `pageInfo.startCursor`.",
    },
  };
}
