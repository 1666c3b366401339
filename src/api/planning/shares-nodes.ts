import { isAbstractType, type FieldNode, type GraphQLCompositeType, type GraphQLObjectType } from "graphql";
import { leadsToOne } from "../../ontology/leads-to-one.js";
import type { LinkModel, LinkStep } from "../../ontology/model.js";
import type { DocumentContext } from "./collect-fields.js";
import { selectedRoles } from "./selected-roles.js";

/** Whether several nodes may be led to the same one: not where that leads back to one alone, as a claim to its fact. */
export function mayMeetAgain({ path, end }: LinkModel): boolean {
  return ![...end.links.values()].some((back) => leadsToOne(back) && isReverse(back.path, path));
}

function isReverse(back: readonly LinkStep[], path: readonly LinkStep[]): boolean {
  return (
    back.length === path.length &&
    [...path].reverse().every(({ types, direction }, at) => {
      const step = back[at] as LinkStep;
      return step.direction !== direction && step.types.join() === types.join();
    })
  );
}

/** Whether other nodes are asked of the nodes of a type, or how many there are: what is dear to ask again. */
export function leadsOn(
  document: DocumentContext,
  type: GraphQLCompositeType,
  nodes: readonly FieldNode[],
): boolean {
  const types = isAbstractType(type) ? document.schema.getPossibleTypes(type) : [type];
  return types.some((concrete) =>
    selectedRoles(document, concrete, nodes).some(
      ({ role }) => role?.role === "link" || role?.role === "link-count",
    ),
  );
}

/** Whether that is so for the nodes of a connection, by `nodes` or by `edges`. */
export function connectionLeadsOn(
  document: DocumentContext,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
): boolean {
  return selectedRoles(document, type, nodes).some(({ role, type: selected, nodes: fieldNodes }) => {
    if (role?.role === "nodes") return leadsOn(document, selected, fieldNodes);
    if (role?.role !== "edges") return false;
    return selectedRoles(document, selected as GraphQLObjectType, fieldNodes).some(
      (field) => field.role?.role === "node" && leadsOn(document, field.type, field.nodes),
    );
  });
}
