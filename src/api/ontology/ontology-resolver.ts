import { Ctx, Query, Resolver } from "type-graphql";
import type { ApiContext } from "../api-context.js";
import { OntologyDescription } from "./ontology-description.js";

/** The field `ontology` of Query. */
@Resolver()
export class OntologyResolver {
  @Query(() => OntologyDescription, {
    description:
      "What the graph is made of: kinds, relations, qualifiers and enumerations with their labels and counts, enough for a client that knows no kind by name. Example: `ontology { kinds { name label count listField } }`.",
  })
  ontology(@Ctx() { ontology }: ApiContext): OntologyDescription {
    return new OntologyDescription(ontology);
  }
}
