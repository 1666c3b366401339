import { AttestError } from "../../errors/attest-error.js";
import { foldText } from "../../evidence/fold-text.js";
import type { AttributeModel } from "../../ontology/attribute.js";
import { foldedNameProperty, foldedProperty } from "../../ontology/stored-properties.js";
import type { Comparison, Condition } from "../../plan/condition.js";
import { allOf } from "../../plan/condition.js";
import type { Expression, Of } from "../../plan/expression.js";
import type { Way } from "../../plan/way.js";
import type { Value } from "../../store/statement.js";
import { checkValues } from "./check-argument.js";
import type { InputTree } from "./input-tree.js";
import { below, localizedExpression, type Place, type Planning } from "./planning.js";

/** How a comparison of the API is called in a plan. */
const comparisonOperators: Readonly<Record<string, Comparison>> = {
  eq: "=",
  in: "in",
  lt: "<",
  lte: "<=",
  gt: ">",
  gte: ">=",
  contains: "contains",
  startsWith: "starts-with",
  endsWith: "ends-with",
  includes: "includes",
  includesAny: "includes-any",
};

/** What is compared: the stored value, and how a value given must be written to compare with it. */
export interface Compared {
  readonly left: Expression;
  readonly nullable: boolean;
  readonly write: (value: unknown) => Value;
}

/** The conditions of a comparison such as `{contains: "x", exists: true}`: all must hold. */
export function planComparisons(
  tree: InputTree,
  compared: Compared,
  planning: Planning,
  place: Place,
): Condition | null {
  if (tree.input !== "object") throw nullFilter(place);
  return allOf(
    [...tree.fields].map(([name, value]) => {
      if (value.input !== "leaf") throw nullFilter(below(place, name));
      if (name === "exists") {
        const right = planning.parameters.add((request) => value.read(request.variables) as boolean);
        return { condition: "exists", left: compared.left, right };
      }
      const comparison = comparisonOf(name);
      const right = planning.parameters.add((request) =>
        writeAll(value.read(request.variables), compared.write, below(place, name)),
      );
      return { condition: "compare", left: compared.left, comparison, right, nullable: compared.nullable };
    }),
  );
}

/** The conditions of `count: {gte: 2}`. */
export function planCounts(tree: InputTree, way: Way, planning: Planning, place: Place): Condition | null {
  if (tree.input !== "object") throw nullFilter(place);
  return allOf(
    [...tree.fields].map(([name, value]) => {
      if (value.input !== "leaf") throw nullFilter(below(place, name));
      const right = planning.parameters.add((request) =>
        writeAll(value.read(request.variables), writeInteger, below(place, name)),
      );
      return { condition: "related-count", way, comparison: comparisonOf(name), right };
    }),
  );
}

function comparisonOf(name: string): Comparison {
  const comparison = comparisonOperators[name];
  if (comparison === undefined) throw new Error(`No comparison is called ${name}.`);
  return comparison;
}

const writeInteger = (value: unknown): Value => BigInt(value as number);

function writeAll(value: unknown, write: (value: unknown) => Value, place: Place): Value {
  if (!Array.isArray(value)) return write(value);
  checkValues(value.length, place);
  return value.map(write);
}

/** Null is no value to compare with: it would silently mean something else than what the caller meant. */
export function nullFilter(place: Place): AttestError {
  return new AttestError(
    "BAD_USER_INPUT",
    `${place.path}: null is no filter; leave it out, or ask for \`exists: false\`.`,
    { argument: place.path },
  );
}

/** How an attribute of the node or edge at hand is compared. */
export function comparedAttribute(attribute: AttributeModel, of: Of, planning: Planning): Compared {
  const property = (name: string): Expression => ({ expression: "property", of, property: name });
  const { name, nullable } = attribute;
  switch (attribute.type.type) {
    case "name":
      return { left: localizedExpression(planning, foldedNameProperty()), nullable, write: writeFolded };
    case "text":
      return { left: property(foldedProperty(name)), nullable, write: writeFolded };
    case "integer":
      return { left: property(name), nullable, write: writeInteger };
    default:
      return { left: property(name), nullable, write: writeAsIs };
  }
}

const writeFolded = (value: unknown): Value => foldText(value as string);
const writeAsIs = (value: unknown): Value => value as Value;

/** How an id is compared. */
export const comparedId: Compared = {
  left: { expression: "property", of: "node", property: "id" },
  nullable: false,
  write: writeAsIs,
};
