import { describe, expect, test } from "@jest/globals";
import {
  graphql,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  validateSchema,
} from "graphql";
import { buildApiSchema } from "../../src/api/schema/build-api-schema.js";
import { attestOntology } from "../../src/ontology/attest-ontology.js";
import { extendedOntology } from "../fixtures/added-kind/extended-ontology.js";

// A process, and with jest a test file, has one ontology: this one is built here only.
const schema = buildApiSchema(extendedOntology);

function fieldNames(name: string): string[] {
  const type = schema.getType(name);
  if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) throw new Error(name);
  return Object.keys(type.getFields());
}

function valuesOf(name: string): string[] {
  const type = schema.getType(name);
  if (!isEnumType(type)) throw new Error(name);
  return type.getValues().map((value) => value.name);
}

describe("An ontology with one more kind and two more relations", () => {
  test("gives a valid schema", () => {
    expect(validateSchema(schema)).toEqual([]);
  });

  test("has the type, its lookup and its list", () => {
    expect(fieldNames("Facility")).toEqual(
      expect.arrayContaining(["id", "name", "facilityType", "workplaces", "facts", "locatedIn", "operators"]),
    );
    expect(fieldNames("Query")).toEqual(expect.arrayContaining(["facility", "facilities"]));
  });

  test("has fields on both sides of the relations, on the interface too where all its kinds have them", () => {
    expect(fieldNames("Organization")).toContain("operates");
    expect(fieldNames("Actor")).not.toContain("operates");
    for (const type of ["Location", "Place", "State"]) expect(fieldNames(type)).toContain("facilities");
  });

  test("has connections whose edges show the qualifiers", () => {
    expect(fieldNames("OperatorsEdge")).toEqual(
      expect.arrayContaining(["cursor", "node", "fact", "tenure", "time"]),
    );
    expect(fieldNames("OperatesConnection")).toEqual([
      "edges",
      "nodes",
      "pageInfo",
      "totalCount",
      "groups",
      "groupCount",
    ]);
  });

  test("has groups, by what its kinds and relations declare", () => {
    expect(fieldNames("FacilityGrouping")).toEqual(["attribute", "related"]);
    expect(valuesOf("FacilityGroupingAttribute")).toEqual(
      expect.arrayContaining(["FACILITY_TYPE", "WORKPLACES", "MODALITY"]),
    );
    expect(valuesOf("FacilityGroupingLink")).toEqual(expect.arrayContaining(["LOCATED_IN", "OPERATORS"]));
    expect(valuesOf("StateGroupingLink")).toContain("FACILITIES");
    expect(fieldNames("OperatorsGrouping")).toEqual(["node", "edge"]);
    expect(valuesOf("OperatesGroupingEdge")).toContain("TENURE");
    expect(fieldNames("FacilityGroup")).toEqual(
      expect.arrayContaining(["key", "label", "node", "count", "countDistinct", "workplaces"]),
    );
  });

  test("has filters and orders", () => {
    expect(fieldNames("FacilityFilter")).toEqual(
      expect.arrayContaining([
        "id",
        "name",
        "nameIn",
        "facilityType",
        "workplaces",
        "operators",
        "AND",
        "OR",
        "NOT",
      ]),
    );
    expect(fieldNames("StateFilter")).toContain("facilities");
    expect(fieldNames("FacilityOrder")).toEqual(
      expect.arrayContaining(["id", "name", "facilityType", "workplaces"]),
    );
    expect(fieldNames("OperatorsOrder")).toEqual(expect.arrayContaining(["node", "tenure"]));
    expect(fieldNames("FacilityTypeFilter")).toEqual(["eq", "in", "exists"]);
  });

  test("has the values of the enums", () => {
    expect(valuesOf("EntityKind")).toContain("FACILITY");
    expect(valuesOf("Predicate")).toEqual(
      expect.arrayContaining(["LOCATED_IN", "OPERATES", "FACILITY_TYPE", "WORKPLACES"]),
    );
    expect(valuesOf("Tenure")).toEqual(["OWNED", "LEASED"]);
  });

  test("is described with its labels, in a language too that nothing else has labels in", async () => {
    const source = `{ ontology {
      kinds { name label labels { language text } listField }
      relations { name label }
      enumerations { name values { name label } }
    } }`;
    const contextValue = { ontology: extendedOntology, languages: ["it"] };
    const { data, errors } = await graphql({ schema, source, contextValue });
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      ontology: {
        kinds: expect.arrayContaining([
          {
            name: "Facility",
            label: "Installazione",
            labels: [
              { language: "en", text: "Facility" },
              { language: "fr", text: "Installation" },
              { language: "it", text: "Installazione" },
            ],
            listField: "facilities",
          },
        ]) as unknown,
        relations: expect.arrayContaining([
          { name: "LOCATED_IN", label: "situato in" },
          { name: "OPERATES", label: "operates" },
        ]) as unknown,
        enumerations: expect.arrayContaining([
          {
            name: "Tenure",
            values: [
              { name: "OWNED", label: "owned" },
              { name: "LEASED", label: "in affitto" },
            ],
          },
        ]) as unknown,
      },
    });
  });

  test("is the only ontology that its process can serve", () => {
    expect(() => buildApiSchema(attestOntology)).toThrow(
      "A schema of another ontology was built in this process",
    );
  });
});
