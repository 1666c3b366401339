import { getNamedType, type FieldNode, type GraphQLField, type GraphQLObjectType } from "graphql";
import { unmentionedNames, type Stretch, type UnmentionedName } from "../../evidence/unmentioned-names.js";
import type { LinkModel } from "../../ontology/model.js";
import type { SentenceForm } from "../../ontology/vocabulary.js";
import { edgeProperty, nodeProperty, type Expression } from "../../plan/expression.js";
import { checkSize } from "../../plan/check-size.js";
import { listLimits } from "../../plan/limits.js";
import type { Cell } from "../../plan/plan.js";
import type { Row } from "../../store/statement.js";
import { getRequired } from "../../support/get-required.js";
import { fieldRoleOf, type CoveragePart } from "../schema/field-role.js";
import { collectFields } from "./collect-fields.js";
import { isGiven, readArguments } from "./input-tree.js";
import { partsOf } from "./plan-composite.js";
import { below, selectionSetsOf } from "./planning.js";
import { once, type RequestInputs } from "./request-inputs.js";
import { RowBuilder, type ReadRow } from "./row-builder.js";
import type { SelectedField } from "./selected-field.js";
import { wayOf } from "./way-of.js";

type ReadPart = (sentences: readonly Row[], request: RequestInputs) => unknown;

/** What a row says of a sentence; the text and its mentions only where names are asked for. */
const at = { facts: 0, mentions: 1, text: 2, form: 3, startOffset: 4, stretches: 5 } as const;

/** Plans `Document.coverage`: a row for each sentence, of which its parts are counted. */
export function planCoverage(selected: SelectedField): ReadRow {
  const { planning, field, nodes, level } = selected;
  const type = getNamedType(field.type) as GraphQLObjectType;
  const fields = collectFields(planning.document, type, selectionSetsOf(nodes));
  const readers = [...fields].map(([key, fieldNodes]): [string, ReadPart] => [
    key,
    planPart(selected, type, fieldNodes),
  ]);
  const withNames = [...fields.values()].some(
    ([node]) => node?.name.value.startsWith("unmentioned") === true,
  );
  const place = level.row.cell(`coverage ${String(withNames)}`, () => sentencesCell(selected, withNames));
  return (row, request) => {
    const sentences = row[place] as readonly Row[];
    return Object.fromEntries(readers.map(([key, read]) => [key, read(sentences, request)]));
  };
}

function planPart(selected: SelectedField, type: GraphQLObjectType, nodes: readonly FieldNode[]): ReadPart {
  const name = nodes[0]?.name.value ?? "";
  if (name === "__typename") return () => type.name;
  const field = type.getFields()[name] as GraphQLField<unknown, unknown>;
  const role = fieldRoleOf(field);
  if (role?.role !== "coverage-part") throw new Error(`A coverage has no field ${name}.`);
  if (role.part === "unmentioned") return planUnmentioned(selected, field, nodes);
  return counts[role.part];
}

const counts: Readonly<Record<Exclude<CoveragePart, "unmentioned">, ReadPart>> = {
  sentenceCount: (sentences) => sentences.length,
  sentencesWithFacts: (sentences) => having(sentences, at.facts),
  sentencesWithMentions: (sentences) => having(sentences, at.mentions),
  shareWithFacts: (sentences) => shareOf(sentences, at.facts),
  shareWithMentions: (sentences) => shareOf(sentences, at.mentions),
  unmentionedCount: (sentences, request) => namesIn(sentences, request).length,
};

function having(sentences: readonly Row[], cell: number): number {
  return sentences.filter((sentence) => Number(sentence[cell]) > 0).length;
}

/** Of a text without sentences nothing is left out: all of it is covered. */
function shareOf(sentences: readonly Row[], cell: number): number {
  return sentences.length === 0 ? 1 : having(sentences, cell) / sentences.length;
}

function planUnmentioned(
  { planning, place }: SelectedField,
  field: GraphQLField<unknown, unknown>,
  nodes: readonly FieldNode[],
): ReadPart {
  const trees = readArguments(field.args, nodes[0]?.arguments ?? [], planning.document.variables);
  const first = trees.get("first");
  const argument = below(place, `${nodes[0]?.alias?.value ?? field.name}.first`).path;
  const parts = partsOf(field, nodes, planning);
  return (sentences, request) => {
    const asked = isGiven(first) && first.input === "leaf" ? (first.read(request.variables) as number) : null;
    const size = asked === null ? listLimits.default : checkSize(asked, argument);
    return namesIn(sentences, request)
      .slice(0, size)
      .map((name) =>
        Object.fromEntries(
          parts.map(([key, role, typeName]) => [
            key,
            role?.role === "unmentioned-part" ? name[role.part] : typeName,
          ]),
        ),
      );
  };
}

function namesIn(sentences: readonly Row[], request: RequestInputs): readonly UnmentionedName[] {
  return once(request, sentences, () => sentences.flatMap(namesOf));
}

function namesOf(sentence: Row): readonly UnmentionedName[] {
  const stretches = (sentence[at.stretches] as readonly Row[]).map(([startOffset, endOffset]): Stretch => ({
    startOffset: Number(startOffset),
    endOffset: Number(endOffset),
  }));
  const text = sentence[at.text] as string;
  const form = sentence[at.form] as SentenceForm;
  return unmentionedNames({ text, form, startOffset: Number(sentence[at.startOffset]) }, stretches);
}

function sentencesCell({ planning }: SelectedField, withNames: boolean): Cell {
  const linkOf = (kind: string, field: string): LinkModel =>
    getRequired(
      getRequired(planning.ontology.kinds, kind, `the kind ${kind}`).links,
      field,
      `${kind}.${field}`,
    );
  const mentions = linkOf("Sentence", "mentions");
  const row = new RowBuilder("many");
  row.cell("facts", () => ({ cell: "count", way: wayOf(linkOf("Sentence", "facts")), condition: null }));
  row.cell("mentions", () => ({ cell: "count", way: wayOf(mentions), condition: null }));
  if (withNames) {
    for (const property of ["text", "form", "startOffset"]) row.value(nodeProperty(property));
    row.cell("stretches", () => all(mentions, edgeProperty("startOffset"), stretchOf()));
  }
  return all(linkOf("Document", "sentences"), nodeProperty("position"), row);
}

function stretchOf(): RowBuilder {
  const row = new RowBuilder("many");
  row.value(edgeProperty("startOffset"));
  row.value(edgeProperty("endOffset"));
  return row;
}

/** All that a link leads to, in an order. */
function all(link: LinkModel, by: Expression, { selection }: RowBuilder): Cell {
  const order = [{ expression: by, direction: "ASC", nulls: "last", nullable: false }] as const;
  const whole = { condition: null, after: null, before: null, backward: false, limit: null } as const;
  const plain = { isCounted: false, isInOrder: false, table: null } as const;
  return { cell: "page", page: { way: wayOf(link), order, ...whole, ...plain, row: selection } };
}
