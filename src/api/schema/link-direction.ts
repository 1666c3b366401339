import { registerEnumType } from "type-graphql";

/** From which end of a relation something is seen: its subject, or its object. */
export enum LinkDirection {
  FORWARD = "FORWARD",
  INVERSE = "INVERSE",
}
registerEnumType(LinkDirection, {
  name: "LinkDirection",
  description: "From which end of a relation one looks at the other.",
  valuesConfig: {
    FORWARD: { description: "From the subject to the object: `contributesTo`." },
    INVERSE: { description: "From the object to the subject: `contributors`." },
  },
});
