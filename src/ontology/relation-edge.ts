import { Integer, TextList, type AttributeModel, type AttributeType } from "./attribute.js";
import { FactStatus, Modality } from "./vocabulary.js";

const computed = (
  name: string,
  type: AttributeType,
  description: string,
): readonly [string, AttributeModel] => [
  name,
  {
    name,
    type,
    description,
    nullable: false,
    from: "computed",
    exclusive: false,
    filterable: true,
    orderable: type !== TextList,
    groupable: true,
  },
];

/** What every edge between entities shows of its fact, beside the qualifiers of its relation. */
export const relationEdgeAttributes: ReadonlyMap<string, AttributeModel> = new Map([
  computed("status", FactStatus, "Whether the live claims about the fact agree."),
  computed("modality", Modality, "Modality of the winning claim."),
  computed("affirmingClaims", Integer, "Number of live claims that affirm the fact."),
  computed("disputingClaims", Integer, "Number of live claims that dispute the fact."),
  computed("documentIds", TextList, "Ids of the documents with a live claim about the fact."),
]);
