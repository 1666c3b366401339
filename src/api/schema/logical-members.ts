import type { MemberDeclaration, TypeClass } from "./declared-types.js";

/** The members by which a filter is made of others of its type. */
export function logicalMembers(filter: TypeClass): readonly (readonly [string, MemberDeclaration])[] {
  return [
    ["AND", { type: filter, list: true, description: "All of these hold." }],
    ["OR", { type: filter, list: true, description: "At least one of these holds." }],
    ["NOT", { type: filter, description: "This does not hold." }],
  ];
}
