import { getNamedType, type FieldNode, type GraphQLField, type GraphQLObjectType } from "graphql";
import type { KindModel, LinkModel, Ontology, RelationModel } from "../../ontology/model.js";
import { relationDegreeProperty } from "../../ontology/stored-properties.js";
import type { Value } from "../../store/statement.js";
import { getRequired } from "../../support/get-required.js";
import { fieldRoleOf } from "../schema/field-role.js";
import { LinkDirection } from "../schema/link-direction.js";
import { collectFields } from "./collect-fields.js";
import { addCost } from "./cost.js";
import { readArguments } from "./input-tree.js";
import { labelIn } from "./label-in.js";
import { languageAsked } from "./language-choice.js";
import { selectionSetsOf } from "./planning.js";
import type { RequestInputs } from "./request-inputs.js";
import type { ReadRow } from "./row-builder.js";
import type { SelectedField } from "./selected-field.js";

/** A relation, seen from one of its ends. */
interface Side {
  readonly relation: RelationModel;
  readonly direction: LinkDirection;
  readonly link: LinkModel;
}

type ReadPart = (side: Side, count: number, request: RequestInputs) => unknown;

/**
 * Plans `Entity.relationCounts`: for each relation that the kind can have a count, all of them from one value that the node has at hand.
 * Those of nothing are left out of the answer.
 */
export function planRelationCounts(selected: SelectedField): ReadRow {
  const { planning, type, level } = selected;
  const kind = getRequired(planning.ontology.kinds, type.name, `the kind ${type.name}`);
  const parts = planParts(selected);
  const sides = sidesOf(kind, planning.ontology).map((side) => {
    // Of an interface, the kinds below it share the counts of what they have in common.
    const key = `relation-count ${side.link.typeName}.${side.link.field}`;
    return { side, count: level.row.planOnce(key, () => planSide(selected, side)) };
  });
  return (row, request, page) =>
    sides.flatMap(({ side, count }) => {
      const edges = count(row, request, page) as number;
      return edges === 0
        ? []
        : [Object.fromEntries(parts.map(([key, read]) => [key, read(side, edges, request)]))];
    });
}

/** In the order of the ontology, forward before inverse. */
function sidesOf(kind: KindModel, { relations }: Ontology): readonly Side[] {
  return [...relations.values()]
    .flatMap((relation): Side[] => [
      { relation, direction: LinkDirection.FORWARD, link: relation.forward },
      { relation, direction: LinkDirection.INVERSE, link: relation.inverse },
    ])
    .filter(({ link }) => link.owners.includes(kind));
}

function planSide({ level, place }: SelectedField, { relation, direction }: Side): ReadRow {
  addCost(place.cost, () => 1);
  const property = relationDegreeProperty(relation.name, direction === LinkDirection.FORWARD ? "out" : "in");
  const degrees = level.row.value({ expression: "degrees" });
  return (row) => {
    const stored = row[degrees] as readonly (readonly [name: string, number: Value])[];
    return Number(stored.find(([name]) => name === property)?.[1] ?? 0);
  };
}

function planParts({ planning, field, nodes }: SelectedField): readonly [string, ReadPart][] {
  const type = getNamedType(field.type) as GraphQLObjectType;
  const fields = collectFields(planning.document, type, selectionSetsOf(nodes));
  return [...fields].map(([key, [node]]) => [key, planPart(type, node as FieldNode, planning)]);
}

function planPart(
  type: GraphQLObjectType,
  node: FieldNode,
  { document }: SelectedField["planning"],
): ReadPart {
  const name = node.name.value;
  if (name === "__typename") return () => type.name;
  const field = type.getFields()[name] as GraphQLField<unknown, unknown>;
  const role = fieldRoleOf(field);
  if (role?.role !== "relation-count-part") throw new Error(`A count of a relation has no field ${name}.`);
  switch (role.part) {
    case "relation":
      return ({ relation }) => relation.name;
    case "direction":
      return ({ direction }) => direction;
    case "field":
      return ({ link }) => link.field;
    case "count":
      return (_, count) => count;
    case "label": {
      const language = readArguments(field.args, node.arguments ?? [], document.variables).get("language");
      const asked = languageAsked(language);
      return ({ relation, link }, _, request) =>
        labelIn(link.label ?? relation.label, asked(request.variables), request.languages);
    }
  }
}
