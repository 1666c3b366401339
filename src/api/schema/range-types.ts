import { GraphQLInt, type GraphQLScalarType } from "graphql";
import type { AttributeModel } from "../../ontology/attribute.js";
import type { DeclaredTypes, TypeClass } from "./declared-types.js";
import { DateScalar, DateTimeScalar } from "./text-scalars.js";

/** Objects that hold the two ends of what the values of an attribute lie between. */
export interface RangeTypes {
  readonly integers: TypeClass;
  readonly dates: TypeClass;
  readonly instants: TypeClass;
}

export function declareRanges(types: DeclaredTypes): RangeTypes {
  const declare = (
    name: string,
    what: string,
    type: GraphQLScalarType,
    [low, high]: readonly [string, string],
  ): TypeClass => {
    const description = `The ${low} and ${high} of several ${what}. What has none does not count.`;
    const range = types.object({ name, description, from: "Attest itself" });
    const end = (field: string, part: "least" | "greatest"): void => {
      types.field(range, field, {
        type,
        nullable: true,
        description: `The ${field}; null where there is none.`,
        role: { role: "range-end", end: part },
      });
    };
    end(low, "least");
    end(high, "greatest");
    return range;
  };
  return {
    integers: declare("IntRange", "numbers", GraphQLInt, ["least", "greatest"]),
    dates: declare("DateRange", "days", DateScalar, ["earliest", "latest"]),
    instants: declare("DateTimeRange", "instants", DateTimeScalar, ["earliest", "latest"]),
  };
}

/** The range of an attribute's values; undefined where they have none. */
export function rangeTypeOf({ type }: AttributeModel, ranges: RangeTypes): TypeClass | undefined {
  switch (type.type) {
    case "integer":
      return ranges.integers;
    case "date":
    case "time":
      return ranges.dates;
    case "date-time":
      return ranges.instants;
    default:
      return undefined;
  }
}
