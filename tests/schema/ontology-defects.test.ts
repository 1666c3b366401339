import { describe, expect, test } from "@jest/globals";
import { buildApiSchema } from "../../src/api/schema/build-api-schema.js";
import { Text } from "../../src/ontology/attribute.js";
import { defineOntology } from "../../src/ontology/define-ontology.js";
import { enumeration } from "../../src/ontology/enumeration.js";
import * as evidenceKinds from "../../src/ontology/evidence-kinds.js";
import { evidenceLinks } from "../../src/ontology/evidence-links.js";
import { Attribute, Kind, type KindClass } from "../../src/ontology/kind.js";
import * as kinds from "../../src/ontology/kinds.js";
import { OntologyDefect } from "../../src/ontology/ontology-defect.js";
import { relation, type RelationDeclaration } from "../../src/ontology/relation.js";
import * as relations from "../../src/ontology/relations.js";

/** What building a schema says of the declarations of Attest with these beside them. */
function defectOf(added: {
  kinds?: Record<string, unknown>;
  relations?: Record<string, RelationDeclaration>;
}): string {
  try {
    const ontology = defineOntology({
      kinds: { ...kinds, ...added.kinds },
      evidenceKinds,
      relations: { ...relations, ...added.relations },
      evidenceLinks,
    });
    buildApiSchema(ontology);
  } catch (error) {
    if (error instanceof OntologyDefect) return error.message;
    throw error;
  }
  return "none";
}

function relationBetween(
  from: KindClass,
  to: KindClass,
  names: { forward: string; inverse: string; typeName?: string },
): RelationDeclaration {
  const label = { en: "label" };
  const side = (field: string): { field: string; label: typeof label; description: string } => ({
    field,
    label,
    description: "A description.",
  });
  const typeName = names.typeName === undefined ? {} : { typeName: names.typeName };
  return relation({
    description: "A description.",
    label,
    from: { type: from },
    to: { type: to },
    forward: { ...side(names.forward), ...typeName },
    inverse: side(names.inverse),
  });
}

const label = { en: "label" };

describe("A declaration that contradicts another is refused by name", () => {
  test("where a relation ends at a class that is no kind", () => {
    class Undeclared {}
    const VISITS = relationBetween(kinds.Person, Undeclared, { forward: "visits", inverse: "visitedBy" });
    expect(defectOf({ relations: { VISITS } })).toBe(
      "VISITS.to: Undeclared is not a kind; declare it with @Kind and export it.",
    );
  });

  test("where two relations give a kind the same field", () => {
    const JOINS = relationBetween(kinds.Person, kinds.Organization, {
      forward: "memberOf",
      inverse: "joinedBy",
      typeName: "Joins",
    });
    expect(defectOf({ relations: { JOINS } })).toContain("Person has a field memberOf already");
  });

  test("where a relation's field names a connection that lists something else", () => {
    const VISITS = relationBetween(kinds.Person, kinds.Place, {
      forward: "visits",
      inverse: "visitors",
      typeName: "Fact",
    });
    expect(defectOf({ relations: { VISITS } })).toMatch(/the type name Fact\w* is taken by .*; give this/);
  });

  test("where a relation's field names the connection of a kind", () => {
    const VISITS = relationBetween(kinds.Person, kinds.Place, { forward: "place", inverse: "visitors" });
    expect(defectOf({ relations: { VISITS } })).toContain("the type name Place");
  });

  test("where a kind is called as a type of Attest itself", () => {
    @Kind({ many: "qualifiers", label, description: "A description." })
    class Qualifier extends kinds.Entity {}
    expect(defectOf({ kinds: { Qualifier } })).toBe(
      "the kind Qualifier: the type name Qualifier is taken by Attest itself; give one of them another name.",
    );
  });

  test("where a kind is called or listed as what is written by hand", () => {
    @Kind({ many: "labels", label, description: "A description." })
    class LocalizedLabel extends kinds.Entity {}
    expect(defectOf({ kinds: { LocalizedLabel } })).toBe(
      "the kind LocalizedLabel: the type name LocalizedLabel is taken by Attest itself; give one of them another name.",
    );
    @Kind({ many: "ontology", label, description: "A description." })
    class Teaching extends kinds.Entity {}
    expect(defectOf({ kinds: { Teaching } })).toBe(
      "Query.ontology is declared twice: the name ontology is taken there; give this one another name.",
    );
  });

  test("where a kind is called as an enumeration", () => {
    @Kind({ many: "trends", label, description: "A description." })
    class Trend extends kinds.Entity {}
    expect(defectOf({ kinds: { TrendKind: Trend } })).toBe(
      "the kind Trend: the type name Trend is taken by the enumeration Trend; give one of them another name.",
    );
  });

  test("where two kinds are listed by the same field of Query", () => {
    @Kind({ many: "missions", label, description: "A description." })
    class Errand extends kinds.Entity {}
    expect(defectOf({ kinds: { Errand } })).toBe(
      "Query.missions is declared twice: the name missions is taken there; give this one another name.",
    );
  });

  test("where an attribute is called as what every entity has", () => {
    @Kind({ many: "errands", label, description: "A description." })
    class Errand extends kinds.Entity {
      @Attribute(Text, { description: "A description." })
      relationCounts?: string | null;
    }
    expect(defectOf({ kinds: { Errand } })).toBe(
      "Errand.relationCounts: the name relationCounts is taken by the counts of every entity; give the field another name.",
    );
  });

  test("where an attribute is called as what every node has", () => {
    @Kind({ many: "errands", label, description: "A description." })
    class Errand extends kinds.Entity {
      @Attribute(Text, { description: "A description." })
      id?: string | null;
    }
    expect(defectOf({ kinds: { Errand } })).toBe(
      "Errand.id: the name id is taken by the id of the node; give the attribute another name.",
    );
  });

  test("where two enumerations have one name", () => {
    const Trend = enumeration("Trend", "Another one.", { UP: ["It goes up.", "up", "en hausse"] });
    @Kind({ many: "errands", label, description: "A description." })
    class Errand extends kinds.Entity {
      @Attribute(Trend, { description: "A description." })
      course?: string | null;
    }
    expect(defectOf({ kinds: { Errand } })).toBe("Two enumerations are called Trend; give one another name.");
  });
});
