import { GraphQLBoolean, GraphQLString, type GraphQLScalarType } from "graphql";
import { timeParts, type TimePart } from "../../ontology/stored-properties.js";
import type { DeclaredTypes, TypeClass } from "./declared-types.js";
import type { PageInfoPart } from "./field-role.js";
import { DateScalar } from "./text-scalars.js";
import { lowerFirst } from "./wording.js";

/** Object types that are no nodes: values of fields, and what pages say of themselves. */
export interface ValueTypes {
  readonly fuzzyTime: TypeClass;
  readonly qualifier: TypeClass;
  readonly pageInfo: TypeClass;
}

export function declareValueTypes(types: DeclaredTypes): ValueTypes {
  return {
    fuzzyTime: declareFuzzyTime(types),
    qualifier: declareQualifier(types),
    pageInfo: declarePageInfo(types),
  };
}

const timePartDescriptions: Readonly<Record<TimePart, string>> = {
  Text: "The period as the text puts it: `Q3 2025 onwards`.",
  Start:
    "Its start in EDTF, such as `2025-06-12` or `2025-35` (the third quarter of 2025); `OPEN` or `UNKNOWN`.",
  End: "Its end in EDTF, such as `2025-12-31`; `OPEN`: it goes on; `UNKNOWN`: nothing is said of an end.",
  EarliestStart: "The first day on which it may start; null where nothing bounds it.",
  LatestStart: "The last day on which it may start; null where nothing bounds it.",
  EarliestEnd: "The first day on which it may end; null where nothing bounds it.",
  LatestEnd: "The last day on which it may end; null where nothing bounds it.",
};

function declareFuzzyTime(types: DeclaredTypes): TypeClass {
  const fuzzyTime = types.object({
    name: "FuzzyTime",
    description:
      "A period as vague as the text leaves it: its words, its ends in EDTF, and the days between which each end lies.",
    from: "Attest itself",
  });
  for (const part of timeParts) {
    const isText = part === "Text" || part === "Start" || part === "End";
    types.field(fuzzyTime, lowerFirst(part), {
      type: isText ? GraphQLString : DateScalar,
      nullable: !isText,
      description: timePartDescriptions[part],
      role: { role: "time-part", part },
    });
  }
  return fuzzyTime;
}

function declareQualifier(types: DeclaredTypes): TypeClass {
  const qualifier = types.object({
    name: "Qualifier",
    description: "What is said about the way in which a relation holds, such as `role: LEAD`.",
    from: "Attest itself",
  });
  const part = (name: "name" | "value", description: string): void => {
    types.field(qualifier, name, {
      type: GraphQLString,
      description,
      role: { role: "qualifier-part", part: name },
    });
  };
  part("name", "Name of the qualifier, which is also the name of its field on the edge: `role`.");
  part("value", "Its value: `LEAD`; of a period its text: `Q3 2025 onwards`.");
  return qualifier;
}

function declarePageInfo(types: DeclaredTypes): TypeClass {
  const pageInfo = types.object({
    name: "PageInfo",
    description: "Where a page lies in the whole list, after the Relay specification of connections.",
    from: "Attest itself",
  });
  const part = (name: PageInfoPart, type: GraphQLScalarType, description: string): void => {
    const nullable = type === GraphQLString;
    types.field(pageInfo, name, {
      type,
      nullable,
      description,
      role: { role: "page-info-part", part: name },
    });
  };
  part("hasNextPage", GraphQLBoolean, "Whether more follow this page. Go on with `after: endCursor`.");
  part(
    "hasPreviousPage",
    GraphQLBoolean,
    "Whether others precede this page. Go back with `last` and `before: startCursor`.",
  );
  part("startCursor", GraphQLString, "Cursor of the first edge; null on an empty page.");
  part("endCursor", GraphQLString, "Cursor of the last edge; null on an empty page.");
  return pageInfo;
}
