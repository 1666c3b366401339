/** From which end of a relation something is seen: from its subject, or from its object. */
export type RelationDirection = "FORWARD" | "INVERSE";
